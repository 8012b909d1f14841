export { countriesAccepted, insertAgreement } from './customer-agreement.store.ts';
export { type AgreementText, currentAgreement, type Signer, sampleVersion } from './customer-agreement.ts';
export * as agreementProblems from './problems.ts';
export { customerAgreementMissing, ownAgreementMissing, resellerAgreementMissing } from './problems.ts';
