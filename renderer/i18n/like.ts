/**
 * The shape of a namespace with any words in it: what the English file must fill, key by key. English may add `…_one` beside a key, for
 * a `count` of one; Japanese has no plural.
 */
export type Like<T> =
  & { readonly [K in keyof T]: T[K] extends string ? string : Like<T[K]> }
  & { readonly [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string };
