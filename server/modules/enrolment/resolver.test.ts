import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dnsResolver } from './resolver.ts';

/** A name server that says of a name what its first label asks for: records, a refusal of each kind, or nothing. */
let server: Socket;
let address: string;

beforeAll(async () => {
  server = createSocket('udp4').on('message', (question, from) => {
    const answer = answerTo(question);
    if (answer) server.send(answer, from.port, from.address);
  });
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  address = `127.0.0.1:${server.address().port}`;
});
afterAll(() => void server.close());

function answerTo(question: Buffer): Buffer | undefined {
  const label = question.toString('latin1', 13, 13 + question.readUInt8(12));
  if (label === 'silent') return undefined;
  const end = question.indexOf(0, 12) + 5;
  const type = question.readUInt16BE(end - 4);
  const records =
    label === 'here' ? (type === 15 ? [mx(20, 'b'), mx(10, 'a'), mx(0, '')] : [txt('one', ' two')]) : [];
  const header = Buffer.alloc(12);
  question.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 + ({ nowhere: 3, broken: 2, refused: 5 }[label] ?? 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  const named = records.map((data) => {
    const head = Buffer.from('c00c00000001000000000000', 'hex');
    head.writeUInt16BE(type, 2);
    head.writeUInt16BE(data.length, 10);
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([header, question.subarray(12, end), ...named]);
}

const label = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
const mx = (priority: number, host: string): Buffer =>
  Buffer.concat([
    Buffer.from([0, priority]),
    ...(host ? [label(host), label('test')] : []),
    Buffer.from([0]),
  ]);
const txt = (...parts: string[]): Buffer => Buffer.concat(parts.map(label));

test('what is published is read; that nothing is published is an answer; no answer says nothing', async () => {
  const dns = dnsResolver([address], { timeout: 100, tries: 1 });
  expect(await dns.mailServers('here.test')).toEqual({ records: ['a.test', 'b.test'] });
  expect(await dns.texts('here.test')).toEqual({ records: ['one two'] });
  for (const nothing of ['nowhere.test', 'empty.test']) {
    expect(await dns.mailServers(nothing), nothing).toEqual({ records: [] });
    expect(await dns.texts(nothing), nothing).toEqual({ records: [] });
  }
  for (const silent of ['silent.test', 'broken.test', 'refused.test']) {
    expect(await dns.mailServers(silent), silent).toBe('unanswered');
    expect(await dns.texts(silent), silent).toBe('unanswered');
  }
});

test('names that are nobody’s are asked of nobody', async () => {
  const dns = dnsResolver();
  for (const name of ['havelnetz.example', 'a.b.test', 'localhost', 'x.invalid.'])
    expect([await dns.mailServers(name), await dns.texts(name)], name).toEqual([
      { records: [] },
      { records: [] },
    ]);
});
