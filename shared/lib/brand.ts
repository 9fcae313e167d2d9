/** Tells apart values that share a representation: a guest's id is not a visit's id, a millimetre is not a point. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
