/** The ways a value is masked: a person's name, a telephone number, an identity or plate number, a position, an amount. */
export const MASKS: readonly string[] = Object.freeze(['NAME', 'PHONE', 'ID_NUMBER', 'COORDINATE', 'AMOUNT']);
