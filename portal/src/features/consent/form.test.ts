import { expect, test } from 'vitest';
import { consentOf, faultsOf } from './form.ts';
import { jointRequest } from './testing.ts';
import type { Asked } from './view/asked.ts';
import { emptyForm, type Form } from './view/model.ts';

const signed: Form = {
  ...emptyForm,
  box: true,
  signer: { firstName: ' Chris ', lastName: 'Bergmann', email: 'chris@bergmann.example', phoneNumber: '' },
};
const withoutAgreement: Asked = {
  ...jointRequest,
  asks: { relationships: jointRequest.asks?.relationships ?? [], grants: jointRequest.asks?.grants ?? [] },
};

test('what is missing is named in the order it stands on the page, the box last', () => {
  expect(faultsOf(jointRequest, emptyForm).map((it) => it.place)).toEqual([
    'firstName',
    'lastName',
    'email',
    'box',
  ]);
  expect(faultsOf(jointRequest, signed)).toEqual([]);
});

test('without an agreement nobody has to sign, but the box stays', () => {
  expect(faultsOf(withoutAgreement, emptyForm)).toEqual([{ place: 'box', fault: 'missing' }]);
  expect(consentOf(withoutAgreement, signed)).not.toHaveProperty('agreement');
});

test('an address that is none is said at its field', () => {
  const form = { ...signed, signer: { ...signed.signer, email: 'chris' } };
  expect(faultsOf(jointRequest, form)).toEqual([{ place: 'email', fault: 'not-an-email' }]);
});

test('all rights are given, or those not left out by their ids; a phone number only if there is one', () => {
  expect(consentOf(jointRequest, signed)).toEqual({
    relationship: true,
    adminRights: true,
    agreement: {
      accepted: true,
      signer: { firstName: 'Chris', lastName: 'Bergmann', email: 'chris@bergmann.example' },
    },
    textVersion: jointRequest.textVersion,
  });
  expect(consentOf(jointRequest, { ...signed, leftOut: ['g1'] }).adminRights).toEqual([]);
});
