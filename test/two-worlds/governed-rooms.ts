import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, parse, print, visit } from 'graphql';
import { grade, resource } from '../../schema/directives';
import { type Draft, type Grading } from './draft';

/** Directives as a text has them. */
function directivesOf(text: string): readonly ConstDirectiveNode[] {
  const [type] = parse(`type T ${text} { f: Int }`).definitions;
  return type?.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.directives ?? []) : [];
}

/** What has to stand beside a class for it to be one (DS-02, DS-03). */
const SAID_BESIDE = {
  UNCONDITIONAL: {},
  CONDITIONAL: { scope: ['every department'], purposes: ['enforcement', 'emergency', 'early-warning'] },
  NOT_SHARED: { basis: 'Law of the trial, Art. 3' },
} as const;

function asDrafted(node: ConstDirectiveNode, { resources }: Draft): readonly ConstDirectiveNode[] {
  if (node.name.value !== 'resource') return [node];
  const id = node.arguments?.find(({ name }) => name.value === 'id')?.value;
  const drawn = id?.kind === Kind.STRING ? resources.get(id.value) : undefined;
  if (id?.kind !== Kind.STRING || drawn === undefined) return [node];
  return directivesOf(resource({ id: id.value, ...drawn, updates: 'P1D', ...SAID_BESIDE[drawn.share] }));
}

const gradeText = ({ level, mask }: Grading): string => (mask === null ? grade(level) : grade(level, mask));

/** A field of the draft's is graded by the draft alone, where its room grades it at all. */
function graded(type: string, field: FieldDefinitionNode, { grades }: Draft): readonly ConstDirectiveNode[] {
  const drawn = grades.get(`${type}.${field.name.value}`);
  const given = field.directives ?? [];
  if (drawn === undefined || !given.some(({ name }) => name.value === 'grade')) return given;
  const others = given.filter(({ name }) => name.value !== 'grade');
  return [...others, ...directivesOf(drawn.map(gradeText).join(' '))];
}

/** A room's SDL with everything shared as the draft says. */
export function governedSdl(sdl: string, draft: Draft): string {
  const document = visit(parse(sdl), {
    ObjectTypeDefinition: (type) => ({
      ...type,
      directives: (type.directives ?? []).flatMap((node) => asDrafted(node, draft)),
      fields: (type.fields ?? []).map((field) => ({
        ...field,
        directives: graded(type.name.value, field, draft).flatMap((node) => asDrafted(node, draft)),
      })),
    }),
  });
  return print(document);
}
