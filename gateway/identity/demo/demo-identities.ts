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

const identity = (name: string, bureau: Bureau, role: Role, title: readonly [en: string, zh: string]): DemoIdentity =>
  Object.freeze({ name, ...bureau, roles: Object.freeze([role]), en: title[0], zh: title[1] });

/** Everybody the demo issuer signs in. */
export const DEMO_IDENTITIES: readonly DemoIdentity[] = Object.freeze([
  identity('city-eeb', CITY, 'consumer', ['City ecology and environment bureau', '市生态环境局']),
  identity('city-eeb-head', CITY, 'deptApprover', ['Its head, who approves', '市生态环境局负责人']),
  identity('xihu-eeb', XIHU, 'consumer', ['Xihu branch', '西湖分局']),
  identity('qiantang-eeb', QIANTANG, 'consumer', ['Qiantang branch', '钱塘分局']),
  identity('province-eeb', PROVINCE, 'consumer', ['Provincial department', '省生态环境厅']),
  identity('city-tax', TAX, 'consumer', ['City tax bureau', '市税务局']),
  identity('city-tax-head', TAX, 'deptApprover', ['Its head, who approves', '市税务局负责人']),
  identity('city-planning', PLANNING, 'consumer', ['City planning and natural resources bureau', '市规划和自然资源局']),
  identity('waste-steward', CITY, 'steward', ['Steward of solid waste data', '固体废物数据专员']),
  identity('soil-steward', CITY, 'steward', ['Steward of soil data', '土壤数据专员']),
  identity('authority', DATA, 'authority', ['City data authority', '市数据主管部门']),
  identity('auditor', DATA, 'securityAuditor', ['Security auditor', '安全审计员']),
  identity('operator', DATA, 'operator', ['Operator of the system', '系统操作员']),
  identity('app-owner', CITY, 'appOwner', ['Owner of an app', '应用负责人']),
  identity('duty-city', CITY, 'consumer', ['Duty officer of the city', '市级值守人员']),
  identity('duty-qiantang', QIANTANG, 'consumer', ['Duty officer of Qiantang', '钱塘区值守人员']),
  identity('leader', GOVERNMENT, 'consumer', ['Leader, city government office', '市政府办公厅领导']),
  identity('maine-analyst', MAINE, 'consumer', ['Analyst in Maine', '缅因州分析员']),
  identity('france-analyst', FRANCE, 'consumer', ['Analyst in France', '法国分析员']),
]);
