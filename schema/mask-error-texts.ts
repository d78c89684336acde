/** Codes Apollo Server gives to requests it refuses itself, with the Chinese sentence that stands beside its English one. */
const APOLLO_TEXTS: Readonly<Record<string, string>> = Object.freeze({
  GRAPHQL_PARSE_FAILED: '查询语法有误，位置见 locations',
  GRAPHQL_VALIDATION_FAILED: '查询与图的结构不符，位置见 locations',
  BAD_USER_INPUT: '变量或参数的值不正确',
  PERSISTED_QUERY_NOT_FOUND: '未找到该持久化查询，请附上查询全文',
  PERSISTED_QUERY_NOT_SUPPORTED: '本服务不支持持久化查询',
  OPERATION_RESOLUTION_FAILURE: '无法确定要执行的操作，请检查 operationName',
  BAD_REQUEST: '请求无法读取，或缺少防跨站请求头',
});

/** The Chinese sentence for one of Apollo's own codes; undefined for any other code. */
export const apolloText = (code: unknown): string | undefined =>
  typeof code === 'string' && Object.prototype.hasOwnProperty.call(APOLLO_TEXTS, code) ? APOLLO_TEXTS[code] : undefined;
