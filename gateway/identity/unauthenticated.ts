import { SharingError } from '../../schema/sharing-error';

/** Why a token is not taken, in words that help its bearer and repeat nothing of it. English is ASCII: it stands in a header, too. */
const REASONS = Object.freeze({
  missing: { en: 'no bearer token was sent', zh: '未携带 Bearer 令牌' },
  tooLarge: { en: 'the token is larger than 8192 bytes', zh: '令牌超过 8192 字节' },
  malformed: { en: 'it is no token that is understood here', zh: '令牌格式无法识别' },
  algorithm: { en: 'only ES256, RS256, PS256 and EdDSA are taken', zh: '仅接受 ES256、RS256、PS256、EdDSA 算法' },
  issuer: { en: 'the issuer of the token is not one of those trusted here', zh: '令牌签发方不受信任' },
  audience: { en: 'the token is meant for another audience', zh: '令牌的受众不是本服务' },
  key: { en: 'the issuer publishes no key that the token names', zh: '签发方未公布令牌所指的密钥' },
  signature: { en: 'the signature is not that of the issuer', zh: '令牌签名不正确' },
  expired: { en: 'the token has expired', zh: '令牌已过期' },
  notYetValid: { en: 'the token is not valid yet', zh: '令牌尚未生效' },
  claims: { en: 'claims are missing or not usable', zh: '声明缺失或不可用' },
  unknownAppToken: { en: 'no such app token', zh: '没有该应用令牌' },
  department: { en: 'the department of the app is not in the directory', zh: '应用所属部门不在部门名录中' },
});

/** Names one reason. */
export type Reason = keyof typeof REASONS;

/** What RFC 6750 §3 wants beside a 401; a request without a token is told nothing more. */
function challengeOf(reason: Reason): string {
  if (reason === 'missing') return 'Bearer';
  return `Bearer error="invalid_token", error_description="${REASONS[reason].en}"`;
}

/** The request is nobody's: UNAUTHENTICATED with its reason, and the challenge that HTTP wants beside it. */
export class Unauthenticated extends SharingError {
  /** `detail`: names of claims, never what they hold. */
  constructor(reason: Reason, detail = '') {
    const { en, zh } = REASONS[reason];
    const added = detail === '' ? '' : ` (${detail})`;
    super('UNAUTHENTICATED', { en: en + added, zh: zh + added });
    this.extensions['http'] = { headers: [['www-authenticate', challengeOf(reason)]] };
  }
}
