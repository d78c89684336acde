// How the synthetic graph is shared, said beside its schemas: which resource everything belongs to, where rows stand, and
// what is graded higher than L1. The schemas themselves stay as other gateways take them.
import { Kind, parse, print, visit } from 'graphql';
import { sdlOf } from '../subgraphs/names.mjs';

/** Type, or field that leads to another department's rows → resource. Fields of values belong to what holds the value. */
const RESOURCES = {
  PollutionSource: 'sources',
  Enterprise: 'enterprises',
  Division: 'divisions',
  Permit: 'permits',
  Trade: 'trades',
  RightAccount: 'accounts',
  WasteFlow: 'flows',
  'Query.caller': 'callers',
  'Query.sources': 'sources',
  'Query.trades': 'trades',
  'Enterprise.sources': 'sources',
  'Enterprise.accounts': 'accounts',
  'Enterprise.balance': 'balances',
  'PollutionSource.permits': 'permits',
  'PollutionSource.emissions': 'emissions',
  'PollutionSource.wasteFlows': 'flows',
  'PollutionSource.wasteClass': 'waste-classes',
  'Permit.pledged': 'pledges',
  'Permit.wasteCodes': 'waste-codes',
  'Division.permitCount': 'permit-counts',
};

/** Resources that are open to everybody; all others are given under a grant. */
const OPEN = ['divisions', 'callers', 'permit-counts'];

/** Type → field that says where a row stands. */
const PLACED_BY = { PollutionSource: 'division', Enterprise: 'division', Permit: 'issuedBy' };

/** What is not L1, and the mask where there is one. */
const GRADES = {
  'Enterprise.representative': ['L3', 'NAME'],
  'Position.longitude': ['L3', 'COORDINATE'],
  'Position.latitude': ['L3', 'COORDINATE'],
  'PollutionSource.address': ['L2'],
  'Trade.price': ['L2'],
};

/** The purpose that the conditional resources are given for. */
export const PURPOSE = 'tax-review';

const idOf = (name) => `SYN-${name}`;

/** Ids of the resources that a grant is needed for. */
export const CONDITIONAL = [...new Set(Object.values(RESOURCES))].filter((name) => !OPEN.includes(name)).map(idOf);

function resourceWords(name, { resource }) {
  const common = { id: idOf(name), provider: 'synthetic', updates: 'P1D' };
  if (OPEN.includes(name)) return resource({ ...common, share: 'UNCONDITIONAL' });
  return resource({ ...common, share: 'CONDITIONAL', scope: ['税务'], purposes: [PURPOSE] });
}

/** What is written beside a type or field. */
function wordsAt(coordinate, words) {
  const [name, place, graded] = [RESOURCES[coordinate], PLACED_BY[coordinate], GRADES[coordinate]];
  return [
    ...(name === undefined ? [] : [resourceWords(name, words)]),
    ...(place === undefined ? [] : [words.division(place)]),
    ...(graded === undefined ? [] : [words.grade(...graded)]),
  ];
}

const directivesOf = (texts) =>
  texts.length === 0 ? [] : parse(`scalar Any ${texts.join(' ')}`, { noLocation: true }).definitions[0].directives;

const withWords = (node, texts) => ({ ...node, directives: [...(node.directives ?? []), ...directivesOf(texts)] });

const has = ({ directives = [] }, name) => directives.some((directive) => directive.name.value === name);

/** Names of the fields that cannot be refused: keys, and what places a row. */
function systemFields({ name, directives = [] }) {
  const keys = directives.filter((directive) => directive.name.value === 'key');
  return [...keys.flatMap((key) => key.arguments[0].value.value.split(' ')), PLACED_BY[name.value]];
}

const LEAVES = ['ID', 'String', 'Int', 'Float', 'Boolean', 'PermitStatus'];
const named = (type) => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));
const nullable = (type) => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);

function governedField(type, field, words) {
  if (has(field, 'external')) return field;
  const coordinate = `${type.name.value}.${field.name.value}`;
  const isOpenLeaf = LEAVES.includes(named(field.type)) && GRADES[coordinate] === undefined;
  const isFixed = systemFields(type).includes(field.name.value);
  const texts = [...wordsAt(coordinate, words), ...(isOpenLeaf ? [words.grade('L1')] : [])];
  return withWords({ ...field, type: isFixed ? field.type : nullable(field.type) }, texts);
}

const governedType = (type, words) => {
  const fields = type.fields.map((field) => governedField(type, field, words));
  const isOwn = type.kind === Kind.OBJECT_TYPE_DEFINITION;
  return withWords({ ...type, fields }, isOwn ? wordsAt(type.name.value, words) : []);
};

/** The schema of a subgraph as a department would share it; `words` writes the sharing directives. What may be refused can be null. */
export function governedSdl(name, words) {
  const governed = visit(parse(sdlOf(name), { noLocation: true }), {
    ObjectTypeDefinition: { leave: (type) => governedType(type, words) },
    ObjectTypeExtension: { leave: (type) => governedType(type, words) },
  });
  return `${words.sharingPreamble()}\n${print(governed)}`;
}
