import openapiTS, { astToString } from 'openapi-typescript';

/**
 * The SDK's types. Reading the document also checks it against the OpenAPI 3.1 rules.
 *
 * @param openapi the text of `openapi.json`
 * @throws when it is no valid OpenAPI document
 */
export async function sdkTypes(openapi: string): Promise<string> {
  const types = await openapiTS(openapi, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  return `// Written by \`npm run sdk\` from openapi.json. Change a route, not this file.\n${astToString(types)}`;
}
