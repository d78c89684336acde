import { type Claims, type Role } from '../../../schema/access/claims';

/** Somebody to try things out as. */
export interface DemoIdentity extends Pick<Claims, 'dept' | 'level' | 'div' | 'roles'> {
  readonly name: string;
  readonly en: string;
  readonly zh: string;
}

type Bureau = Pick<Claims, 'dept' | 'level' | 'div'>;

const CITY: Bureau = { dept: '330100-eeb', level: 'CITY', div: '330100' };
const XIHU: Bureau = { dept: '330106-eeb', level: 'COUNTY', div: '330106' };
const QIANTANG: Bureau = { dept: '330114-eeb', level: 'COUNTY', div: '330114' };
const PROVINCE: Bureau = { dept: '330000-eeb', level: 'PROVINCE', div: '330000' };
const TAX: Bureau = { dept: '330100-tax', level: 'CITY', div: '330100' };
const PLANNING: Bureau = { dept: '330100-planning', level: 'CITY', div: '330100' };
const DATA: Bureau = { dept: '330100-data', level: 'CITY', div: '330100' };
const GOVERNMENT: Bureau = { dept: '330100-gov', level: 'CITY', div: '330100' };
const MAINE: Bureau = { dept: 'us-23-eeb', level: 'PROVINCE', div: 'us-23' };
const FRANCE: Bureau = { dept: 'fr-eeb', level: 'PROVINCE', div: 'fr' };

type Named = readonly [name: string, en: string, zh: string];

const identity = (bureau: Bureau, role: Role, [name, en, zh]: Named): DemoIdentity =>
  Object.freeze({ name, ...bureau, roles: Object.freeze([role]), en, zh });

/** Everybody the demo issuer signs in. */
export const DEMO_IDENTITIES: readonly DemoIdentity[] = Object.freeze([
  identity(CITY, 'consumer', ['city-eeb', 'City ecology and environment bureau', '市生态环境局']),
  identity(CITY, 'deptApprover', ['city-eeb-head', 'Its head, who approves', '市生态环境局负责人']),
  identity(XIHU, 'consumer', ['xihu-eeb', 'Xihu branch', '西湖分局']),
  identity(QIANTANG, 'consumer', ['qiantang-eeb', 'Qiantang branch', '钱塘分局']),
  identity(PROVINCE, 'consumer', ['province-eeb', 'Provincial department', '省生态环境厅']),
  identity(TAX, 'consumer', ['city-tax', 'City tax bureau', '市税务局']),
  identity(TAX, 'deptApprover', ['city-tax-head', 'Its head, who approves', '市税务局负责人']),
  identity(PLANNING, 'consumer', ['city-planning', 'City planning and natural resources bureau', '市规划和自然资源局']),
  identity(CITY, 'steward', ['waste-steward', 'Steward of solid waste data', '固体废物数据专员']),
  identity(CITY, 'steward', ['soil-steward', 'Steward of soil data', '土壤数据专员']),
  identity(DATA, 'authority', ['authority', 'City data authority', '市数据主管部门']),
  identity(DATA, 'securityAuditor', ['auditor', 'Security auditor', '安全审计员']),
  identity(DATA, 'operator', ['operator', 'Operator of the system', '系统操作员']),
  identity(CITY, 'appOwner', ['app-owner', 'Owner of an app', '应用负责人']),
  identity(CITY, 'consumer', ['duty-city', 'Duty officer of the city', '市级值守人员']),
  identity(QIANTANG, 'consumer', ['duty-qiantang', 'Duty officer of Qiantang', '钱塘区值守人员']),
  identity(GOVERNMENT, 'consumer', ['leader', 'Leader, city government office', '市政府办公厅领导']),
  identity(MAINE, 'consumer', ['maine-analyst', 'Analyst in Maine', '缅因州分析员']),
  identity(FRANCE, 'consumer', ['france-analyst', 'Analyst in France', '法国分析员']),
]);
