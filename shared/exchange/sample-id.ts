import { hashText } from '#shared/lib/hash-text';

/**
 * The id of a sample record by its key: the same in every book, so that loading the sample twice makes nothing double. UUID version 8
 * (RFC 9562 §5.8, custom), which no real record has: those are version 7.
 */
export function sampleId<Id extends string>(key: string): Id {
  const hex = ['a', 'b', 'c', 'd'].map((part) => hashText(`${part}/goencho-sample/${key}`).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}` as Id;
}
