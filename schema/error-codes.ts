/** One row per code a caller may meet: the HTTP status when the whole request is refused, and the text in both languages. */
export interface ErrorCodeEntry {
  readonly http: number;
  readonly en: string;
  readonly zh: string;
}

const entry = (http: number, en: string, zh: string): ErrorCodeEntry => Object.freeze({ http, en, zh });

/** `%s` stands for the subject: what was needed and what came. docs/ERRORS.md is written from this table. */
export const ERROR_CODES = Object.freeze({
  BAD_ARGUMENT: entry(400, 'Argument not usable: %s', '参数不可用：%s'),
  BAD_IDENTIFIER: entry(400, 'Not a well-formed identifier: %s', '标识格式不正确：%s'),
  PAGE_TOO_LARGE: entry(400, 'A page holds 0 to 500 rows: %s', '每页 0 至 500 行：%s'),
  BAD_CURSOR: entry(400, 'This cursor does not belong to this list: %s', '游标不属于此列表：%s'),
  UNKNOWN_DIVISION: entry(400, 'No such administrative division: %s', '没有此行政区划：%s'),
  UNAUTHENTICATED: entry(401, 'Sign in first: %s', '请先登录：%s'),
  ISSUER_UNAVAILABLE: entry(
    503,
    'Tokens cannot be checked now, their issuer does not answer: %s',
    '签发方未应答，暂时无法核验令牌：%s',
  ),
  BAD_REQUEST: entry(400, 'The request cannot be read: %s', '请求无法读取：%s'),
  CALLER_CONTEXT_REFUSED: entry(401, 'This room answers its gateway alone: %s', '本子图只应答其网关：%s'),
  NO_SUCH_PATH: entry(404, 'Nothing is at this path: %s', '没有此路径：%s'),
  METHOD_NOT_ALLOWED: entry(405, 'This path does not take the method: %s', '该路径不支持此方法：%s'),
  REQUEST_TOO_LARGE: entry(413, 'The request is larger than this server reads: %s', '请求超过服务器可读取的大小：%s'),
  OPERATION_NOT_SERVED: entry(400, 'Operations of this kind are not served here: %s', '不提供此类操作：%s'),
  NOT_RESOLVABLE: entry(400, 'No subgraph can be asked for: %s', '没有子图可供查询：%s'),
  TOO_MANY_TOKENS: entry(400, 'The operation has too many tokens: %s', '操作的词法单元过多：%s'),
  OPERATION_TOO_DEEP: entry(400, 'The operation is nested too deep: %s', '操作嵌套过深：%s'),
  TOO_MANY_FIELDS: entry(400, 'The operation selects too many fields: %s', '操作选择的字段过多：%s'),
  TOO_MANY_ROOT_FIELDS: entry(400, 'The operation has too many root fields: %s', '操作的根字段过多：%s'),
  TOO_MANY_ALIASES: entry(400, 'The operation has too many aliases: %s', '操作的别名过多：%s'),
  TOO_MANY_DIRECTIVES: entry(400, 'Too many directives in one place: %s', '同一位置的指令过多：%s'),
  LIST_TOO_LARGE: entry(400, 'A list is asked for that is too long: %s', '请求的列表过长：%s'),
  SLICING_ARGUMENT_NEEDED: entry(
    400,
    'This list needs exactly one argument that says how long it is: %s',
    '该列表须且仅须一个限定长度的参数：%s',
  ),
  COST_TOO_HIGH: entry(400, 'The operation costs too much: %s', '操作成本过高：%s'),
  ANSWER_TOO_LARGE: entry(413, 'The answer is larger than this server sends: %s', '应答超过服务器可发送的大小：%s'),
  SUBGRAPH_ANSWER_TOO_LARGE: entry(502, 'The answer of a department is too large: %s', '部门子图的应答过大：%s'),
  SUBGRAPH_OVER_BUDGET: entry(
    400,
    'This part of the operation costs a department too much: %s',
    '该部分操作超出部门子图的成本预算：%s',
  ),
  DOCUMENT_NOT_REGISTERED: entry(
    400,
    'Only registered documents are executed here: %s',
    '本服务仅执行已登记的查询文档：%s',
  ),
  DOCUMENT_HASH_MISMATCH: entry(400, 'The hash is not that of the text: %s', '散列值与查询文本不符：%s'),
  UNKNOWN_DEPARTMENT: entry(
    403,
    'This department or its division is not in the directory: %s',
    '部门名录中没有该部门或其区划：%s',
  ),
  ROLE_SEES_NO_DATA: entry(403, 'This role sees no data: %s', '该角色不接触数据：%s'),
  SCOPES_NEEDED: entry(403, 'The token lacks scopes: %s', '令牌缺少权限范围：%s'),
  POLICY_NOT_MET: entry(403, 'A policy of the provider is not met: %s', '不满足提供部门的访问策略：%s'),
  NO_GRANT: entry(403, 'Conditionally shared, and your department has no grant: %s', '有条件共享，贵部门尚无授权：%s'),
  NOT_SHARED: entry(403, 'Not shared with other departments: %s', '不予共享：%s'),
  OUT_OF_GRANT: entry(403, 'Your grant does not cover this: %s', '超出授权范围：%s'),
  SUSPENDED: entry(403, 'The sharing is suspended: %s', '共享已暂停：%s'),
  GRANTS_UNREACHABLE: entry(
    503,
    'Nobody can say at the moment whether this is granted: %s',
    '暂时无法核实授权，有条件共享数据暂停提供：%s',
  ),
  SCOPE_NOT_ENFORCEABLE: entry(
    403,
    'This list cannot be narrowed to your divisions: %s',
    '该列表无法限定到贵部门所辖区划：%s',
  ),
  JOIN_GRADE: entry(
    403,
    'Together these fields are graded higher than your grant allows: %s',
    '汇聚后的级别超出授权上限：%s',
  ),
  GRADE_WITHHELD: entry(403, 'Data of this grade is not given by query: %s', '该级别数据不通过查询提供：%s'),
  MASKED_KEY: entry(
    403,
    'What you may not see clear cannot be filtered, sorted or grouped by: %s',
    '脱敏或无权查看的字段不能用于筛选、排序或分组：%s',
  ),
  ACCESS_CHANGED: entry(
    503,
    'What you may see changed while the answer was made: %s',
    '应答生成期间访问权限已变更：%s',
  ),
  PLAN_TOO_COMPLEX: entry(400, 'The operation is too complex to plan within %s', '操作过于复杂，无法在 %s 内完成规划'),
  SUBGRAPH_UNAVAILABLE: entry(503, 'A department did not answer: %s', '部门子图未应答：%s'),
  NOT_READY: entry(503, 'The service is not ready: %s', '服务尚未就绪：%s'),
  STORE_UNAVAILABLE: entry(503, 'The store did not answer: %s', '存储未应答：%s'),
  STORE_NEWER_VERSION: entry(500, 'The data folder was written by a newer version: %s', '数据目录由更新版本写入：%s'),
  BAD_COMMAND: entry(
    400,
    'The command line is not understood: %s. --help shows what there is.',
    '无法理解该命令：%s。--help 列出全部用法。',
  ),
  BAD_SETTING: entry(500, 'A setting is not usable: %s', '配置项不可用：%s'),
  PORT_IN_USE: entry(500, 'The port is taken: %s', '端口已被占用：%s'),
  SUPERGRAPH_UNUSABLE: entry(500, 'The supergraph cannot be used: %s', '超图不可用：%s'),
  SUPERGRAPH_SHARES: entry(
    400,
    'The supergraph carries sharing rules, which --open does not enforce: %s. Type --ignore-sharing to serve it all the same.',
    '该超图带有共享规则，--open 不执行这些规则：%s。如仍要启动，请加 --ignore-sharing。',
  ),
  COMPOSITION_FAILED: entry(500, 'The subgraphs do not compose: %s', '子图无法组合：%s'),
  NOT_DESCRIBED: entry(500, 'A description in English and Chinese is needed on %s', '须有中英文说明：%s'),
  UNKNOWN_DATASET: entry(500, 'No such data set: %s', '没有此数据集：%s'),
  UNKNOWN_IDENTITY: entry(400, 'No such demo identity: %s', '没有此演示身份：%s'),
  UNKNOWN_PURPOSE: entry(400, 'No such purpose: %s', '没有此使用用途：%s'),
  UNKNOWN_SUBGRAPH: entry(500, 'No such subgraph: %s', '没有此子图：%s'),
  FORBIDDEN: entry(403, 'You may not do this: %s', '无权进行此操作：%s'),
  FOUR_EYES: entry(403, 'Somebody else has to do this: %s', '须由另一人办理（双人复核）：%s'),
  NOT_FOUND: entry(404, 'Nothing of that name for you: %s', '没有可供您查看的该项：%s'),
  BAD_STATE: entry(409, 'This cannot be done where it stands now: %s', '当前状态不允许此操作：%s'),
  BAD_GRANT: entry(400, 'The grant cannot be proposed like this: %s', '授权提案不可用：%s'),
  BAD_SIGNATURE: entry(401, 'The call is not signed with the shared key: %s', '调用未以共享密钥签名：%s'),
  REGISTRY_UNAVAILABLE: entry(503, 'The registry did not answer: %s', '登记中心未应答：%s'),
  NOT_IMPORTED: entry(404, 'The store does not hold the data set: %s', '存储中没有该数据集：%s'),
  IMPORT_FILE_MISSING: entry(500, 'A file of the data set is missing: %s', '数据集缺少文件：%s'),
  IMPORT_BAD_HEADER: entry(500, 'A file of the data set lacks columns: %s', '数据集文件缺少列：%s'),
  IMPORT_INCOMPLETE: entry(503, 'A data set is only half imported: %s', '数据集导入未完成：%s'),
  INTERNAL_SERVER_ERROR: entry(500, 'Internal error. Quote the request id: %s', '内部错误，请提供请求编号：%s'),
});

export type ErrorCode = keyof typeof ERROR_CODES;

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.prototype.hasOwnProperty.call(ERROR_CODES, code);
