import { GRADES, GRANT_STATES, METHODS } from '../../schema/access/grant';
import { TOKEN_STATES } from '../tokens/app-token-document';

const enumeration = (name: string, description: string, values: readonly string[]): string =>
  `"${description}"\nenum ${name} { ${values.join(' ')} }`;

const enums = [
  enumeration('GrantState', 'Where a grant stands 授权状态', GRANT_STATES),
  enumeration('Method', 'How data is taken: by query, as a batch, as a file 共享方式：接口、批量、文件', METHODS),
  enumeration('Grade', 'Grade of data 数据分级', GRADES),
  enumeration('AppTokenState', 'Where an app token stands 应用令牌状态', TOKEN_STATES),
].join('\n');

const grants = `
"A change: who, when, what 变更记录"
type HistoryEntry {
  "Real time, RFC 3339 时间"
  at: String!
  "Subject of the token 办理人"
  by: ID!
  "Department code 部门"
  department: ID!
  "The step, as its mutation names it 步骤"
  what: String!
  "Why, where a reason was asked for 理由"
  reason: String
}

"What a department may do with one resource 授权"
type Grant {
  id: ID!
  "Resource id, as in @resource(id:) 资源标识"
  resource: ID!
  "The line that provides it 提供方条线"
  provider: String!
  "Code of the department it is given to 使用部门"
  department: ID!
  "The one app it is given to; null: every app of the department 应用"
  app: ID
  "Codes of purposes 使用用途"
  purposes: [String!]!
  "Type.field coordinates; null: every field 字段范围"
  fields: [String!]
  "How the data may be taken 共享方式"
  methods: [Method!]!
  "Divisions whose rows it covers; null: those of the caller 行政区划范围"
  divisions: [ID!]
  "Graded data is shown clear 明文"
  isClear: Boolean!
  "Personal information impact assessment 个人信息保护影响评估编号"
  piaId: String
  "Highest grade of what may stand together in one operation 汇聚级别上限"
  ceiling: Grade!
  "It holds from here … 生效时间"
  validFrom: String!
  "… until just before here 失效时间"
  validTo: String!
  "By the business clock 状态"
  state: GrantState!
  "The catalogue condition or clause it rests on 依据"
  basis: String!
  "Made up for a demonstration 示例"
  isSynthetic: Boolean!
  "What became of it, the oldest first 变更记录"
  history: [HistoryEntry!]!
}

type PageInfo {
  hasNextPage: Boolean!
  endCursor: String
}

"Grants, the newest first 授权列表"
type GrantConnection {
  nodes: [Grant!]!
  pageInfo: PageInfo!
  totalCount: Int!
}

"Which grants are asked for 授权筛选"
input GrantFilter {
  resource: ID
  department: ID
  state: GrantState
}

"What is proposed to be granted 授权提案"
input GrantInput {
  resource: ID!
  department: ID!
  app: ID
  purposes: [String!]!
  fields: [String!]
  methods: [Method!]! = [QUERY]
  divisions: [ID!]
  isClear: Boolean! = false
  piaId: String
  ceiling: Grade! = L2
  validFrom: String!
  validTo: String!
  basis: String!
}
`;

const others = `
"A resource that is withheld for a while 暂停"
type Suspension {
  resource: ID!
  provider: String!
  "Null: every department but the owner 部门"
  department: ID
  reason: String!
  isActive: Boolean!
  history: [HistoryEntry!]!
}

"A token that machines sign in with 应用令牌"
type AppToken {
  id: ID!
  "What the token begins with 前缀"
  prefix: String!
  app: ID!
  department: ID!
  purposes: [String!]!
  "When its newest secret ends 失效时间"
  expiresAt: String!
  "When its oldest secret ends that still opens; null: it is the newest 旧密钥失效时间"
  overlapUntil: String
  "Of about a minute 最近使用"
  lastUsedAt: String
  "By real time 状态"
  state: AppTokenState!
  history: [HistoryEntry!]!
}

type AppTokenConnection {
  nodes: [AppToken!]!
  pageInfo: PageInfo!
  totalCount: Int!
}

"The token, shown this once, and what is kept of it 令牌（仅显示一次）"
type ShownToken {
  token: String!
  appToken: AppToken!
}
`;

const access = `
"Whether a department may have a resource, and if not, why and what next 可否使用及理由"
type ResourceAccess {
  resource: ID!
  isAllowed: Boolean!
  "Number of the deciding step 判定步骤"
  step: Int
  "Error code a query would meet 错误码"
  code: String
  "The clause it rests on 条款"
  clause: String
  "Condition of the catalogue that is not met 目录条件"
  condition: String
  reason: String
  reasonZh: String
  "What to do next 下一步"
  next: String
  nextZh: String
  "Ids of the grants behind it 授权"
  grants: [ID!]!
}

extend type Query {
  "May a department (the caller's own unless it is said) have this resource? 可否使用该资源"
  resourceAccess(resource: ID!, dept: ID): ResourceAccess!
}
`;

const roots = `
type Query {
  "Grants to the caller's department and those its line provides; all for the authority 授权"
  grants(filter: GrantFilter, first: Int = 20, after: String): GrantConnection!
  "Null for one that there is not, or that the caller may not know of 单个授权"
  grant(id: ID!): Grant
  "Suspensions that stand 有效的暂停"
  suspensions: [Suspension!]!
  "App tokens of the caller's department 本部门应用令牌"
  appTokens(first: Int = 20, after: String): AppTokenConnection!
  "Grows with every change of what is enforced 授权状态版本"
  accessEpoch: Float!
}

type Mutation {
  "By a deptApprover of the department that asks, or of the line that gives 提出授权"
  proposeGrant(input: GrantInput!): Grant!
  "By a deptApprover of the providing line, above the divisions, who did not propose it 批准授权"
  approveGrant(id: ID!): Grant!
  refuseGrant(id: ID!, reason: String!): Grant!
  "By a deptApprover of the providing line or the authority 暂停授权"
  suspendGrant(id: ID!, reason: String!): Grant!
  resumeGrant(id: ID!): Grant!
  revokeGrant(id: ID!, reason: String!): Grant!
  "By a deptApprover of the providing line or the authority 暂停资源共享"
  suspendResource(resource: ID!, department: ID, reason: String!): Suspension!
  resumeResource(resource: ID!, department: ID): Suspension!
  "By an appOwner; the token is shown this once 创建应用令牌"
  createAppToken(app: ID!, purposes: [String!]!, expiresAt: String!): ShownToken!
  "A new token; the old one goes on for so many seconds 轮换应用令牌"
  rotateAppToken(id: ID!, overlapSeconds: Int! = 3600): ShownToken!
  revokeAppToken(id: ID!): AppToken!
}
`;

/** The registry's schema; `resourceAccess` is there where somebody explains. */
export const typeDefsWith = (hasExplanations: boolean): readonly string[] => [
  enums,
  grants,
  others,
  roots,
  ...(hasExplanations ? [access] : []),
];
