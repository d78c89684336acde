/** What a composition code means, in Chinese; the composer's own English sentence stays beside it. */
const CODE_TEXTS: Readonly<Record<string, string>> = Object.freeze({
  INVALID_GRAPHQL: '子图 SDL 语法或结构有误',
  EXTERNAL_MISSING_ON_BASE: '@external 字段在其他子图中不存在',
  EXTERNAL_TYPE_MISMATCH: '@external 字段类型与所属子图不一致',
  EXTERNAL_UNUSED: '@external 字段未被使用',
  FIELD_TYPE_MISMATCH: '同名字段在各子图中的类型不一致',
  FIELD_ARGUMENT_TYPE_MISMATCH: '同名参数在各子图中的类型不一致',
  ENUM_VALUE_MISMATCH: '枚举值在各子图中不一致',
  INVALID_FIELD_SHARING: '字段由多个子图提供，却未标 @shareable',
  KEY_INVALID_FIELDS: '@key 的字段选择不正确',
  REQUIRES_INVALID_FIELDS: '@requires 的字段选择不正确',
  PROVIDES_INVALID_FIELDS: '@provides 的字段选择不正确',
  LINK_IMPORT_NAME_MISMATCH: '各子图引入指令的名称不一致',
  DIRECTIVE_COMPOSITION_ERROR: '指令组合失败',
  DIRECTIVE_DEFINITION_INVALID: '指令定义不正确',
  NO_QUERIES: '没有任何子图定义 Query 字段',
  SATISFIABILITY_ERROR: '组合后有查询无法由各子图共同完成',
  TYPE_KIND_MISMATCH: '同名类型在各子图中的种类不一致',
  TYPE_DEFINITION_INVALID: '类型定义不正确',
  UNKNOWN_LINK_VERSION: '@link 引用了未知版本',
  UNSUPPORTED_FEATURE: '使用了不支持的特性',
});

/** The Chinese sentence for a composition code, when there is one. */
export const compositionText = (code: unknown): string | undefined =>
  typeof code === 'string' && Object.prototype.hasOwnProperty.call(CODE_TEXTS, code) ? CODE_TEXTS[code] : undefined;
