# One image for the gateway and every room; the command says which. 网关与各子图共用一个镜像。
FROM node:20.19-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc .swcrc ./
COPY scripts scripts
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs
ENV HOST=0.0.0.0 ECOGUARD_DATA_DIR=/data NODE_OPTIONS=--max-semi-space-size=64
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
