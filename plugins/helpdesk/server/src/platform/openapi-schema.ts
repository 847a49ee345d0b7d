import { z } from '@strapi/utils';

export type Json = Record<string, unknown>;

/** A schema as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
export function toJson(schema: z.ZodType | null, io: 'input' | 'output'): Json {
  if (!schema) return {};
  // `any` for what JSON Schema cannot say: transforms stand in the prose of the contract.
  const json: Json = { ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }) };
  delete json.$schema;
  return json;
}

export function propertiesOf(schema: z.ZodType | null): Record<string, Json> {
  // JSON Schema of an object; anything else has no properties.
  return (toJson(schema, 'input').properties ?? {}) as Record<string, Json>;
}

export function requiredOf(schema: z.ZodType | null): string[] {
  // As above.
  return (toJson(schema, 'input').required ?? []) as string[];
}
