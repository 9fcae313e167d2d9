/** A value, or a named reason why there is none. Expected failures travel this way; bugs throw. */
export type Result<T, E extends { readonly kind: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <const T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const err = <const E extends { readonly kind: string }>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
