import { type FieldDefinition, type Schema } from '@apollo/federation-internals';
import { type Consent, CONSENTS } from './consents';
import { type FieldsType } from './fields-type';
import { type Ruling } from './governance';
import { inputsOf } from './inputs';
import { ownRulings } from './own-rulings';
import { FREE, strictest } from './strictest';

/**
 * What holds of each field in the end. An interface and its implementations bind one another: whoever asks through the
 * interface meets what each of its types asks for, and whoever asks for the type meets what the interface asks for. A
 * computed field inherits from what it is computed from, through any number of steps.
 */
export class Rulings {
  /** What is said of a field itself. */
  readonly said: (type: FieldsType, field: FieldDefinition<FieldsType>) => Ruling;
  private readonly inputs: (type: FieldsType, field: FieldDefinition<FieldsType>) => readonly string[];
  private readonly known = new Map<string, Ruling>();

  constructor(
    private readonly schema: Schema,
    private readonly consents: readonly Consent[] = CONSENTS,
  ) {
    this.said = ownRulings(schema);
    this.inputs = inputsOf(schema);
  }

  /** The ruling of a coordinate; what is asked for again on the way to it adds nothing. */
  of(coordinate: string): Ruling {
    const known = this.known.get(coordinate);
    if (known !== undefined) return known;
    this.known.set(coordinate, FREE);
    const found = this.find(coordinate);
    this.known.set(coordinate, found);
    return found;
  }

  /**
   * What a field is computed from asks for, of whoever sees the field; only the grade agreed on where the owner of the
   * inputs consented. Masks fit the values they were named for alone.
   */
  inherited(type: FieldsType, field: FieldDefinition<FieldsType>): Ruling {
    const consent = this.consents.find((one) => one.field === field.coordinate);
    if (consent !== undefined) return { ...FREE, grade: consent.grade };
    return { ...strictest([FREE, ...this.inputs(type, field).map((input) => this.of(input))]), masks: [] };
  }

  private find(coordinate: string): Ruling {
    const [typeName = '', name = ''] = coordinate.split('.');
    const type = this.typeOf(typeName);
    const field = type?.field(name);
    if (type === undefined || field === undefined) return FREE;
    const above = type.interfaces().flatMap((one) => this.ownOf(one, name));
    const below =
      type.kind === 'InterfaceType' ? type.possibleRuntimeTypes().map((one) => this.of(`${one.name}.${name}`)) : [];
    return strictest([this.said(type, field), ...above, ...below, this.inherited(type, field)]);
  }

  private ownOf(type: FieldsType, name: string): Ruling[] {
    const field = type.field(name);
    return field === undefined ? [] : [this.said(type, field)];
  }

  private typeOf(name: string): FieldsType | undefined {
    const type = this.schema.type(name);
    return type?.kind === 'ObjectType' || type?.kind === 'InterfaceType' ? type : undefined;
  }
}
