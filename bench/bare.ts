// The bare opponent: node:http and pg, one prepared statement per question with the rows and columns our own answer is
// made of, JSON.stringify, no signing in, no rules, no row-level security. Whatever we add costs; this says how much.
import { createServer } from 'node:http';
import pg from 'pg';

const columns =
  'customer_id, name, domain, kind, since, origin, dap, dap_services, gdap_until, had_rights, agreement_version, tags';

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
  /** What the record shows: the list's row, the name it goes by, who is billed, and what its own company says of itself. */
  one: {
    name: 'one',
    text: `select c.customer_id, c.kind, c.active, c.name, c.domain, c.country, c.since, c.until, c.origin, c.dap,
                  c.dap_services, c.gdap_until, c.had_rights, c.agreement_version, c.tags, p.name as company_name,
                  b.profile, b.version, t.address, t.email, t.registration_number, t.culture, t.language,
                  array(select d.name from domain d where d.tenant_id = t.tenant_id) as domains
           from partner_customer c
           left join counterpart p on p.tenant_id = c.tenant_id and p.counterpart_id = c.customer_id
           left join customer_billing_profile b on b.tenant_id = c.tenant_id and b.customer_id = c.customer_id
           left join tenant t on t.tenant_id = c.customer_id
           where c.tenant_id = $1 and c.customer_id = $2 and c.active`,
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
