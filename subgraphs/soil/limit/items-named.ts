import { type SoilItem } from '../../../data/soil-limits/limit';
import { type SoilReference } from '../../../data/soil-limits/load';
import { SharingError } from '../../../schema/sharing-error';

/** Items whose own, English or Chinese name holds the text, any case; BAD_ARGUMENT for a blank text. */
export function itemsNamed({ items }: Pick<SoilReference, 'items'>, text: string): SoilItem[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') throw new SharingError('BAD_ARGUMENT', 'query: ""');
  return [...items.values()].filter(({ item, nameEn, nameZh }) =>
    [item, nameEn, nameZh].some((name) => name.toLowerCase().includes(wanted)),
  );
}
