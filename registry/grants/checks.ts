import { GRADES } from '../../schema/access/grant';
import { purposeOf } from '../../schema/access/purposes';
import { problem, type ProposalCheck } from './problem';

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

const shared: ProposalCheck = (_, { resource }) =>
  resource.share === 'NOT_SHARED'
    ? [problem(`resource: ${resource.id} is NOT_SHARED (DS-03)`, `resource：${resource.id} 不予共享（DS-03）`)]
    : [];

const grantee: ProposalCheck = ({ department, app }, { directory }) => [
  ...(directory.departments(department) === undefined
    ? [problem(`department: no ${department} in the directory`, `department：名录中没有 ${department}`)]
    : []),
  ...(app !== null && isBlank(app) ? [problem('app: empty', 'app：为空')] : []),
];

const purposes: ProposalCheck = ({ purposes: asked }, { resource }) => {
  if (asked.length === 0) return [problem('purposes: none', 'purposes：未填写')];
  const open = resource.purposes.map((name) => purposeOf(name)?.code);
  return asked.flatMap((code) => {
    if (purposeOf(code)?.code !== code) return [problem(`purposes: no ${code}`, `purposes：没有 ${code}`)];
    if (open.length === 0 || open.includes(code)) return [];
    return [
      problem(`purposes: ${resource.id} is not shared for ${code}`, `purposes：${resource.id} 的共享条件不含 ${code}`),
    ];
  });
};

const fields: ProposalCheck = ({ fields: asked, ceiling }, { resource }) => {
  if (asked?.length === 0) return [problem('fields: none', 'fields：未填写')];
  return (asked ?? []).flatMap((coordinate) => {
    const grade = resource.fields.get(coordinate);
    if (grade === undefined) {
      return [problem(`fields: ${resource.id} has no ${coordinate}`, `fields：${resource.id} 没有 ${coordinate}`)];
    }
    if (GRADES.indexOf(grade) <= GRADES.indexOf(ceiling)) return [];
    return [
      problem(
        `ceiling: ${ceiling} is below the grade of ${coordinate}, ${grade} (DS-21)`,
        `ceiling：${ceiling} 低于 ${coordinate} 的级别 ${grade}（DS-21）`,
      ),
    ];
  });
};

const methods: ProposalCheck = ({ methods: asked }) =>
  asked.length === 0 ? [problem('methods: none', 'methods：未填写')] : [];

const divisions: ProposalCheck = ({ divisions: asked }, { directory }) => {
  if (asked?.length === 0) return [problem('divisions: none', 'divisions：未填写')];
  return (asked ?? [])
    .filter((code) => !directory.divisions.has(code))
    .map((code) => problem(`divisions: no ${code}`, `divisions：没有 ${code}`));
};

/** Data in the clear needs an assessment of what it does to the persons concerned. */
const assessment: ProposalCheck = ({ isClear, piaId }) =>
  isClear && isBlank(piaId)
    ? [problem('piaId: needed with isClear (DS-35)', 'piaId：明文使用须有个人信息保护影响评估编号（DS-35）')]
    : [];

const period: ProposalCheck = ({ validFrom, validTo }, { now }) => {
  const [from, to] = [Date.parse(validFrom), Date.parse(validTo)];
  if (Number.isNaN(from) || Number.isNaN(to)) {
    return [problem('validFrom, validTo: RFC 3339 times', 'validFrom、validTo：RFC 3339 时间')];
  }
  if (from >= to) return [problem('validTo: not after validFrom', 'validTo：不晚于 validFrom')];
  return to <= now.getTime() ? [problem('validTo: in the past', 'validTo：已经过去')] : [];
};

const basis: ProposalCheck = ({ basis: given }) =>
  isBlank(given) ? [problem('basis: empty (DS-04)', 'basis：为空（DS-04）')] : [];

/** Every check, in the order its problems are told. */
export const proposalChecks: readonly ProposalCheck[] = Object.freeze([
  shared,
  grantee,
  purposes,
  fields,
  methods,
  divisions,
  assessment,
  period,
  basis,
]);
