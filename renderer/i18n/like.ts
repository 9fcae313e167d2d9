/** The shape of a namespace with any words in it: what the English file must fill, key by key. */
export type Like<T> = { readonly [K in keyof T]: T[K] extends string ? string : Like<T[K]> };
