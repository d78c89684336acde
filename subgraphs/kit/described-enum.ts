import { registerEnumType } from 'type-graphql';

/** An enum of the graph whose values are their own names; value → description, English and Chinese. */
export function describedEnum<K extends string>(
  name: string,
  description: string,
  values: Readonly<Record<K, string>>,
): Readonly<Record<K, K>> {
  const names = Object.keys(values) as K[];
  const list = Object.freeze(Object.fromEntries(names.map((value) => [value, value]))) as Readonly<Record<K, K>>;
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(list, { name, description, valuesConfig: valuesConfig as never });
  return list;
}
