import { types } from 'node:util';
import { type Document } from './port';
import { StoreError } from './store-error';

/** Names that would reach into a prototype or be read as an operator or a path. */
const isUsableName = (name: string): boolean =>
  name !== '' &&
  !name.startsWith('$') &&
  !name.includes('.') &&
  !['__proto__', 'constructor', 'prototype'].includes(name);

function refuse(path: string, came: string): never {
  throw new StoreError('BAD_DOCUMENT', `${path}: ${came} cannot be stored`);
}

function checkObject(value: object, path: string): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of another realm is plain too.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    refuse(path, `a ${(prototype as { constructor?: { name?: string } }).constructor?.name ?? 'class instance'}`);
  }
  for (const [name, inner] of Object.entries(value)) {
    if (!isUsableName(name)) refuse(path === '' ? name : `${path}.${name}`, 'this field name');
    checkValue(inner, path === '' ? name : `${path}.${name}`);
  }
}

function checkValue(value: unknown, path: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : refuse(path, String(value));
  if (types.isDate(value)) return Number.isNaN(value.getTime()) ? refuse(path, 'an invalid Date') : undefined;
  if (Array.isArray(value)) return value.forEach((element, index) => checkValue(element, `${path}.${String(index)}`));
  if (typeof value === 'object') return checkObject(value, path);
  refuse(path, value === undefined ? 'undefined' : `a ${typeof value}`);
}

/** The write boundary of both bodies: refuses what one of them would change or lose, naming the field and what came. */
export function checkDocument(document: Document): void {
  const { _id } = document as { _id?: unknown };
  if (typeof _id !== 'string' || _id === '')
    throw new StoreError(
      'BAD_DOCUMENT',
      `_id: a non-empty string is needed, ${JSON.stringify(_id) ?? 'undefined'} came`,
    );
  checkObject(document, '');
}
