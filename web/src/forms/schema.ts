import forms from '../api/generated/forms.json';
import { isReference } from './references';

/** What of JSON Schema the interface's document uses. */
export interface Schema {
  type?: string;
  format?: string;
  description?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  $ref?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

interface FormEntry {
  schema: string;
  /** There is one for each cycle and it is replaced; otherwise there are many and each is changed on its own. */
  single: boolean;
}

const ENTRIES = forms.forms as Record<string, FormEntry>;
const SCHEMAS = { ...forms.schemas } as unknown as Record<string, Schema>;

/** Those of commands come with whoever sends commands, not with every page. */
export function learnSchemas(more: Record<string, Schema>): void {
  Object.assign(SCHEMAS, more);
}

/** Undefined: this console has no such form. */
export function formEntry(form: string): FormEntry | undefined {
  return ENTRIES[form];
}

export function formSchema(form: string): Schema {
  const entry = ENTRIES[form];
  return entry === undefined ? {} : resolve({ $ref: entry.schema });
}

/** The schema itself where it only points to one; what it says beside that stays. */
export function resolve(schema: Schema): Schema {
  const pointer = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (pointer === undefined) return schema;
  const target = SCHEMAS[pointer.split('/').at(-1) ?? ''] ?? {};
  return { ...target, ...(schema.description === undefined ? {} : { description: schema.description }) };
}

export type Kind =
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'number'
  | 'instant'
  | 'day'
  | 'money'
  | 'contact'
  | 'contacts'
  | 'person'
  | 'people'
  | 'words'
  | 'list'
  | 'percent'
  | 'currency'
  | 'file'
  | 'reference'
  | 'parts';

const LONG = 300;

/** How a field is filled in. Whom an id means is said by its description alone: contacts of the customer, or people of ours. */
export function kindOf(name: string, schema: Schema): Kind {
  const { type, format } = schema;
  if (schema.properties?.currency && schema.properties.amount) return 'money';
  if (type === 'array') return kindOfList(name, resolve(schema.items ?? {}), schema);
  if (schema.enum) return 'choice';
  if (isReference(name)) return 'reference';
  if (/Hash$/.test(name)) return 'file';
  if (name === 'currency') return 'currency';
  if (/BasisPoints$/.test(name)) return 'percent';
  if (type === 'boolean') return 'yesNo';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'object' || schema.properties) return 'parts';
  if (format === 'date-time') return 'instant';
  if (format === 'date') return 'day';
  if (format === 'uuid') return isContact(name, schema) ? 'contact' : 'person';
  return (schema.maxLength ?? 0) > LONG ? 'longText' : 'text';
}

function kindOfList(name: string, item: Schema, list: Schema): Kind {
  if (item.enum) return 'choices';
  if (item.format === 'uuid') return isContact(name, list) ? 'contacts' : 'people';
  return item.properties ? 'list' : 'words';
}

function isContact(name: string, { description = '' }: Schema): boolean {
  return /contact/i.test(name) || /^contacts?\b/i.test(description);
}
