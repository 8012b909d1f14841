// npm run sdk: writes sdk/schema.d.ts from openapi.json. With --check it writes nothing.
import { readGenerated, writeOrCheck } from './generated.ts';
import { sdkTypes } from './sdk-types.ts';

writeOrCheck('npm run sdk', { 'sdk/schema.d.ts': await sdkTypes(readGenerated('openapi.json')) });
