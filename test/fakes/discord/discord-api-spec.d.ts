/** The package ships its schemas without declarations; this names what the tests use of them. */
declare module 'discord-api-spec/zod' {
  import type { ZodType } from 'zod';

  const schemas: Readonly<Record<string, ZodType>>;
  export = schemas;
}
