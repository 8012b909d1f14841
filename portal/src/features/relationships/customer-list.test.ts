import { expect, test } from 'vitest';
import { readCustomers } from './customer-list.ts';

test('name and address are told apart in either order, and each may stand alone', () => {
  expect(
    readCustomers('Bergmann GmbH, chris@bergmann.example\nanna@ahorn.example;\nCedernholz KG').customers,
  ).toEqual([
    { companyName: 'Bergmann GmbH', email: 'chris@bergmann.example' },
    { email: 'anna@ahorn.example' },
    { companyName: 'Cedernholz KG' },
  ]);
});

test('a header and empty lines are no customers', () => {
  expect(readCustomers('Company name,Email\n\nBergmann GmbH,\n')).toEqual({
    customers: [{ companyName: 'Bergmann GmbH' }],
    wrong: [],
  });
});

test('lines that name nobody are told by their number', () => {
  expect(readCustomers('Bergmann,a@b.example\nA,B,C\nx,not@address').wrong).toEqual([2, 3]);
});
