import type { Deps } from '#database/work.ts';
import type { EnrolmentId, Id } from '#kernel/ids.ts';

/**
 * What vetting asks outside. Each is replaceable: what comes along works on one machine without anybody's account.
 */

/** Answers of the domain name system; `unanswered` is no answer, and says nothing about the domain. */
export type Answered<T> = { readonly records: readonly T[] } | 'unanswered';

export interface Resolver {
  mailServers(domain: string): Promise<Answered<string>>;
  texts(domain: string): Promise<Answered<string>>;
}

/** A company as a public register knows it. */
export interface RegisteredCompany {
  readonly country: string;
  readonly number: string;
  readonly name: string;
  readonly city: string;
  readonly postalCode?: string | undefined;
  readonly addressLine1?: string | undefined;
}

export interface CompanyRegister {
  /** By its number, or where none is given by its name. `none`: there is no register to look in. */
  find(asked: {
    country: string;
    number: string | undefined;
    name: string;
  }): Promise<RegisteredCompany | undefined | 'none'>;
}

/** A document, by its application and its own id. */
export interface DocumentPlace {
  readonly of: EnrolmentId;
  readonly id: Id<'enrolment-document'>;
}

/** Where documents lie. What is handed over is encrypted already. */
export interface DocumentStore {
  put(place: DocumentPlace, sealed: Buffer): Promise<void>;
  /** @returns undefined for one that is not there */
  get(place: DocumentPlace): Promise<Buffer | undefined>;
  /** Deleting what is not there is no mistake. */
  delete(place: DocumentPlace): Promise<void>;
  /** All of an application, also what a server that died while it took it left behind. */
  deleteAll(of: EnrolmentId): Promise<void>;
}

/** What a deployment decided for vetting. */
export interface Vetting {
  readonly resolver: Resolver;
  readonly register: CompanyRegister;
  readonly documents: DocumentStore;
  readonly isWebMail: (domain: string) => boolean;
  /** At most five verification mails an hour to one mailbox, and 200 a day by one company; off only where a deployment lifts its limits. */
  readonly limitsMails: boolean;
  /** It takes two reviewers to pass or fail a check. */
  readonly fourEyes: boolean;
  /** The operator's own partner agreement; left out: the sample every installation brings. */
  readonly partnerAgreement?: { readonly version: string; readonly url: string };
}

export interface EnrolmentDeps extends Deps {
  readonly vetting: Vetting;
}
