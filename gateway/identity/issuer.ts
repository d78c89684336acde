import { type JWTVerifyGetKey } from 'jose';

/** An OIDC issuer as the settings name it. */
export interface IssuerSettings {
  /** As it stands in `iss`. */
  readonly issuer: string;
  /** Where its keys are published. */
  readonly jwksUri: string;
  /** What has to stand in `aud`. */
  readonly audience: string;
}

/** An issuer whose tokens are taken. */
export interface Issuer {
  readonly name: string;
  readonly audience: string;
  /** The key a token names; throws where there is none. */
  readonly findKey: JWTVerifyGetKey;
}
