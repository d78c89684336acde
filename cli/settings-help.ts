const LIMITS = `  What one request may ask for 单次请求的限制 (ECOGUARD_…):
  MAX_BODY_BYTES        of a request body 请求体字节数 (1048576)
  MAX_TOKENS            of a document 词法单元数 (15000)
  MAX_DEPTH             fields below one another, fragments expanded 嵌套深度 (30)
  MAX_FIELDS            fields, fragments expanded 字段数 (10000)
  MAX_ROOT_FIELDS       root fields 根字段数 (50)
  MAX_ALIASES           aliases 别名数 (200)
  MAX_DIRECTIVES        directives in one place 同一位置的指令数 (20)
  MAX_LIST_SIZE         what a slicing argument of @listSize may say 列表长度参数上限 (10000)
  MAX_RESPONSE_BYTES    of an answer 应答字节数 (67108864)
  MAX_SUBGRAPH_RESPONSE_BYTES  of one fetch from a subgraph 单次子图应答字节数 (67108864)
  COST                  off, measure, enforce: cost by @cost and @listSize 成本控制 (measure)
  MAX_COST              the most an operation may cost under "enforce" 操作成本上限 (100000)
  ASSUMED_LIST_SIZE     of lists without @listSize 未声明列表的假定长度 (10)
  SUBGRAPH_BUDGETS      name=cost,name=cost; over it only that part is left out (engine compiled) 子图成本预算

`;

const OTHERS = `  What else is taken in and told 其他:
  DOCUMENTS             off, log, only: registered documents 登记文档模式 (off)
  DOCUMENTS_FILE        their manifest 登记文档清单
  APQ                   automatic persisted queries 自动持久化查询: on, off (on)
  INTROSPECTION         on, off 内省 (on)
  SUGGESTIONS           whether errors say "Did you mean" 错误中是否给出名称建议: on, off (off)
  METRICS               /metrics for Prometheus 指标: on, off (on)
  INBOUND_DEDUP         equal queries share an execution while it runs 相同查询共享执行: on, off (off); --inbound-dedup
  SUBGRAPH_SHARING      equal fetches share an answer while it is awaited (engine compiled) 相同子图请求共享应答: on, off (off)

  Who sees what 共享规则:
  POLICY                filter, reject, dry-run: what becomes of what the caller may not see 无权内容的处理 (filter)
  HOME_DIVISION         the division that is served 所服务的行政区划 (330100)
  SMALL_GROUPS          least contributors, largest share: smaller groups of totals are not shown 统计小群体抑制 (5,0.85)

`;

/** What `--help` says of the settings. `knownDatasets` are the names that can be loaded. */
export const settingsHelp = (knownDatasets: readonly string[]): string => `
Settings 环境变量:
  PORT, HOST            where it listens 监听端口与地址 (4000, or the subgraph's own 或子图自身端口; 127.0.0.1)
  MONGODB_URI           the store; unset: embedded 存储地址；未设置则用内嵌存储
  ECOGUARD_DATA_DIR     embedded store, kept and last good supergraphs 数据目录 (.data)
  ECOGUARD_DATASET      data sets 数据集: ${knownDatasets.join(', ')}, none (hangzhou)
  ECOGUARD_CLOCK        business clock 业务时钟: dataset, real (the data set's own time when it has one 数据集自带时点优先)
  ECOGUARD_ENGINE       who executes query plans 执行引擎: compiled, apollo: for --open alone 仅用于开放图 (compiled)
  ECOGUARD_SUBGRAPHS    name=url,name=url for "serve gateway" 远程子图
  ECOGUARD_ROOM_KEYS    name=key[:nextKey],… for "serve gateway", key[,oldKey] for "serve subgraph" (needed 必填); ecoguard keys room 网关与子图之间的密钥
  ECOGUARD_REGISTRY_URL where "serve gateway" asks what is granted; unset: what is shared on conditions is refused 登记中心地址
  ECOGUARD_REGISTRY_KEY what registry and gateways sign with, 32 characters or more 登记中心与网关的共享密钥
  ECOGUARD_TOKEN        who asks in "grant" and "app-token"; also --token 命令所用令牌
  ECOGUARD_LOG          log level 日志级别 (info)
  ECOGUARD_ISSUER, ECOGUARD_JWKS_URI, ECOGUARD_AUDIENCE
                        OIDC issuers whose tokens are taken: comma lists, place by place 受信任的签发方、公钥地址与受众
                        (unset: the demo issuer, see "ecoguard token" 未设置则用演示签发方)

${LIMITS}${OTHERS}Exit codes 退出码: 0 done 完成, 1 failed 失败, 2 not understood 用法错误`;
