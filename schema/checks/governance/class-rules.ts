import { purposeOf } from '../../access/purposes';
import { type Application, textOf, textsOf } from '../../governance/applications';
import { appliedResources } from './applied-resources';
import { type GovernanceCheck } from './check';

/** A check of one resource at a time: which applications offend, and what is said of them. */
const resourceCheck = (
  head: Pick<GovernanceCheck, 'id' | 'clause'>,
  offends: (application: Application) => boolean,
  text: { readonly en: string; readonly zh: string },
): GovernanceCheck => ({
  ...head,
  severity: 'error',
  find: (graph) =>
    appliedResources(graph)
      .filter(({ application }) => offends(application))
      .map(({ room, coordinate, line, application: { id } }) => ({
        ...{ room, coordinate, line },
        en: `@resource ${String(id)} ${text.en}`,
        zh: `资源 ${String(id)} ${text.zh}`,
      })),
});

/** What is open to every department has no condition. */
export const unconditionalIsFree = resourceCheck(
  { id: 'GOV-03', clause: 'DS-01' },
  (one) => one['share'] === 'UNCONDITIONAL' && textsOf(one, 'scope').length + textsOf(one, 'purposes').length > 0,
  {
    en: 'is UNCONDITIONAL and names a scope or purposes; remove them or make it CONDITIONAL',
    zh: '为无条件共享却列有共享范围或使用用途；请删除，或改为 CONDITIONAL',
  },
);

/** A condition is published: who may have it, and for which of the purposes there are. */
export const conditionalIsPublished = resourceCheck(
  { id: 'GOV-04', clause: 'DS-02' },
  (one) => {
    const purposes = textsOf(one, 'purposes');
    const isListed = textsOf(one, 'scope').length > 0 && purposes.length > 0;
    return one['share'] === 'CONDITIONAL' && !(isListed && purposes.every((name) => purposeOf(name) !== undefined));
  },
  {
    en: 'is CONDITIONAL; list its scope and its purposes, by names that the list of purposes has',
    zh: '为有条件共享；须列明共享范围与使用用途，用途须在用途清单内',
  },
);

/** Ranks of law that allow a resource not to be shared: 法律, 行政法规, 国务院决定. */
const LAW = /法|条例/;

/** What the State Council itself put out, whatever it is called. */
const CENTRAL = /国务院|国令/;

/** Words of lower ranks, which are no ground: rules of ministries, and law of provinces and cities. */
const LOWER = /办法|规定|规则|细则|部令|省|自治区|(?<!城)市/;

/** Its article, without which a law is no ground. */
const ARTICLE = /Art\. ?\d|第[一二三四五六七八九十百零\d]+条/;

/** What is not shared names the law that says so; a rule of lower rank is no ground. */
export const notSharedHasGround = resourceCheck(
  { id: 'GOV-05', clause: 'DS-03' },
  (one) => {
    const basis = textOf(one, 'basis') ?? '';
    const isGround = CENTRAL.test(basis) || (LAW.test(basis) && !LOWER.test(basis));
    return one['share'] === 'NOT_SHARED' && !(isGround && ARTICLE.test(basis));
  },
  {
    en: 'is NOT_SHARED; its basis has to name a law, an administrative regulation or a State Council decision, with the article',
    zh: '为不予共享；依据须写明法律、行政法规或国务院决定及条款',
  },
);
