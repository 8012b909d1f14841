import { compose } from '../server/compose.ts';
import { loadConfig } from '../server/config.ts';

/**
 * `openapi.json` as the whole application would serve it with every setting at its default. The application is wired
 * as for a start, but opens no port and no connection.
 *
 * @param dataDir an empty folder for the keys it makes on first start
 */
export async function contract(dataDir: string): Promise<string> {
  const config = loadConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', DEMO: 'off' });
  const application = await compose(config, 'postgresql://nobody@127.0.0.1:9/none');
  try {
    const answer = await application.app.inject('/openapi.json');
    if (answer.statusCode !== 200) throw new Error(`/openapi.json answers ${answer.statusCode}.`);
    return answer.body;
  } finally {
    await application.close();
  }
}
