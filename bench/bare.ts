// The bare opponent: node:http and pg, one prepared statement per question with the rows and columns our own answer is
// made of, JSON.stringify, no signing in, no rules, no row-level security. Whatever we add costs; this says how much.
import { createServer } from 'node:http';
import pg from 'pg';

const columns =
  'customer_id, name, domain, kind, since, origin, dap, dap_services, gdap_until, tags, name_key';

const statements = {
  /** A page in the order of names; the one row more says whether another follows. */
  list: {
    name: 'list',
    text: `select ${columns} from partner_customer
           where tenant_id = $1 and active and (name_key, customer_id) > ($2, $3)
           order by name_key, customer_id limit $4`,
  },
  prefix: {
    name: 'prefix',
    text: `select ${columns} from partner_customer
           where tenant_id = $1 and active and name_key >= $2 and name_key < $3
           order by name_key, customer_id limit $4`,
  },
  one: {
    name: 'one',
    text: `select ${columns} from partner_customer where tenant_id = $1 and customer_id = $2 and active`,
  },
} as const;

const pool = new pg.Pool({ connectionString: process.argv[2], max: 16 });

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bare');
  const statement = statements[pathname.slice(1) as keyof typeof statements];
  const { rows } = await pool.query({ ...statement, values: searchParams.getAll('v') });
  const body = JSON.stringify(pathname === '/one' ? rows[0] : { totalCount: rows.length, items: rows });
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
});

server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('disconnect', () => process.exit(0));
