// Written by `npm run sdk` from openapi.json. Change a route, not this file.
export interface paths {
    "/auditactivity/v1/auditrecords/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One audit record */
        get: operations["getAuditRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The activity log of your company, newest first
         * @description Without `from`: the last month. The next page is under `links.next`.
         */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activity/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The activity log that a filter shows, as a file */
        get: operations["exportActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API apps of your company, newest first */
        get: operations["listApps"];
        put?: never;
        /** Register an API app; a secret is added to it afterwards */
        post: operations["registerApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{appId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One API app of your company */
        get: operations["getApp"];
        put?: never;
        post?: never;
        /** Remove an app; all tokens it holds end at once */
        delete: operations["removeApp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{appId}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a secret to an app; its value is shown in this answer alone
         * @description Two at a time, so that one can take over from the other. Each ends after 730 days at the latest.
         */
        post: operations["addAppSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{appId}/secrets/{secretId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a secret; it proves nothing from then on */
        delete: operations["removeAppSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auditrecords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The activity log in the published shape
         * @description Dates as year-month-day, year-month-day of the year, US style or ISO. Operations that the published list has no word for go out as `undefined`; `customizedData` holds the exact one.
         */
        get: operations["listAuditRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/{program}/agreementstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a reseller has signed the partner agreement
         * @description `program` is `csp`. Exactly one of `mpnId` and `tenantId`. Who has not signed is refused with 2203 or 2206.
         */
        get: operations["getAgreementStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers your company has an active relationship with
         * @description The next page is under `links.next`, the one before under `links.previous`: its uri, with the header it names. Filters by a company one shares customers with need a user’s token.
         */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many customers there are, and how many need somebody to act */
        get: operations["countCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers that a filter shows, as a file
         * @description Above 1,000 rows the portal asks for a sign-in not older than 15 minutes.
         */
        get: operations["exportCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/relationshiprequests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reusable link that asks any customer for a relationship
         * @description With `indirectCloudSolutionProviderId` the link asks for that provider too.
         */
        get: operations["getRelationshipRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/relationshiprequests/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the reusable link; the old one leads nowhere from then on */
        post: operations["rotateRelationshipRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer */
        get: operations["readCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * End the relationship with a customer; nobody is told
         * @description Without `statement` the call itself acknowledges the current one; either way it is recorded. A reseller’s rights stay; a provider’s or direct partner’s tenant-wide right ends, and active subscriptions stand in the way.
         */
        patch: operations["removeCustomerRelationship"];
        trace?: never;
    };
    "/v1/customers/{customerId}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can reach the customer’s tenant, or could at an instant, and by which right */
        get: operations["readCustomerAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/access/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customer’s partners over time: relationships, rights and assignments with their spans */
        get: operations["readCustomerAccessHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/profiles/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom your company bills for this customer */
        get: operations["readCustomerBillingProfile"];
        /**
         * Change whom your company bills, whole; another name changes your list too
         * @description `If-Match` goes before `attributes.etag`; with neither, whatever is stored is replaced.
         */
        put: operations["updateCustomerBillingProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/profiles/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customer’s company says of itself */
        get: operations["readCustomerCompanyProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your resellers that this customer buys through */
        get: operations["listCustomerRelationships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/removalpreview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dry run of removing the relationship: what ends, what stays, what is in the way */
        get: operations["previewCustomerRemoval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/sharedpartners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your providers and resellers that have a relationship with this customer as well */
        get: operations["listSharedPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your company’s tags on a customer */
        get: operations["readCustomerTags"];
        /** Put these tags on a customer in place of those it had */
        put: operations["tagCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your entry in the public directory, and what you last asked to have there */
        get: operations["readOwnDirectoryEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/entry/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Asks the vendor to let your entry say this; a later ask replaces an earlier one */
        put: operations["requestDirectoryEntry"];
        post?: never;
        /** Takes back what you asked for */
        delete: operations["withdrawDirectoryRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The providers you know, with their entries; those that ask for something first */
        get: operations["listKnownProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/providers/{providerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Writes a provider’s entry as you confirm it, or takes it off the directory
         * @description `If-Match` goes before `etag`; with neither, whatever is stored is replaced.
         */
        put: operations["confirmDirectoryEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/providers/{providerId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms what a provider asked for, as it asked at `askedAt`, or declines it with a reason */
        post: operations["decideDirectoryRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your company’s applications; for the vendor its queue, the longest waiting first */
        get: operations["listEnrollments"];
        put?: never;
        /**
         * Begin to apply as a partner
         * @description One application of a company at a time; the refusal of a second one names the first.
         */
        post: operations["startEnrollment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/verifyemail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The primary contact confirms the sign-up and the address, by the last segment of the mailed link */
        post: operations["verifyEnrollmentEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/verifyemail/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a mailed link would confirm. Looking confirms nothing */
        get: operations["readEnrollmentVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application: what was said, what is looked at, what is missing, what happened */
        get: operations["readEnrollment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Save a step of the form
         * @description Members that are left out stay; empty text takes a value away. A draft may be incomplete: `missing` says what a submission would stumble over. With `If-Match`, or the etag in the body, a change made meanwhile is noticed.
         */
        patch: operations["editEnrollment"];
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept and continue: sign the partner agreement */
        post: operations["signPartnerAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to be looked at again after a rejection: what failed is open once more */
        post: operations["appealEnrollment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}/checks/{check}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide one check of an application, with the reason the applicant reads
         * @description What another reviewer has decided meanwhile stands; with `If-Match` a decision is changed knowingly. Under four eyes the first of two proposes.
         */
        post: operations["decideEnrollmentCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a document that proves something: a PDF, PNG or JPEG of at most 10 MiB */
        post: operations["addEnrollmentEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}/evidence/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document as a download, for the applicant and the reviewer */
        get: operations["readEnrollmentEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}/resendverification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail the primary contact once more, one business day after the last mail */
        post: operations["resendEnrollmentVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restrict, suspend or de-authorize a partner, or lift that */
        post: operations["setEnrollmentStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enroll now: the primary contact is mailed, and vetting begins once that mail is confirmed */
        post: operations["submitEnrollment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identityprovider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company’s own identity provider */
        get: operations["readIdentityProvider"];
        /** Sign the company’s people in through its own OpenID Connect provider */
        put: operations["changeIdentityProvider"];
        post?: never;
        /** Ask for passwords again */
        delete: operations["removeIdentityProvider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter up to 10,000 customers that partners already serve in other portals
         * @description Brings neither rights nor an agreement. The job under `Location` tells what became of each row.
         */
        post: operations["importCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your company’s invitations, newest first; for a provider also those made with it
         * @description `state=waiting`: prepared or opened and not lapsed, the longest waiting first.
         */
        get: operations["listInvitations"];
        put?: never;
        /** Prepare an invitation of its own link; nothing is sent */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prepare up to 10,000 invitations as one job; nothing is sent
         * @description Each item is what `createInvitation` takes and is judged on its own when its turn comes: a wrong one fails alone, and the job’s items say why. A dry run judges all and prepares none.
         */
        post: operations["inviteMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/by-token/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a link asks; reading it decides nothing */
        get: operations["previewInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/by-token/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept for your company: every relationship that is asked for, or none
         * @description Again with the same `textVersion`: the same answer, and nothing happens twice.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/by-token/{token}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline for your company */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of them are in each state, and since when the oldest */
        get: operations["countInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invitation; its link and draft for the inviter */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take note that another company accepted than the invitation named */
        post: operations["acknowledgeInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A fresh draft with the same link; nothing is sent */
        post: operations["remindOfInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an invitation back; its link can no longer be answered */
        post: operations["withdrawInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a job is */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each item, in the order they were sent */
        get: operations["listJobItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, for which company, and what they may do */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one proves who one is */
        get: operations["readMyFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tie one’s identity at the company’s provider to one’s account */
        post: operations["tieIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the passkey the browser made */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the browser to make a passkey */
        post: operations["askForNewPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a passkey */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one’s password; all other sessions and all refresh tokens end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can prove again who one is */
        get: operations["readStepUpWays"];
        put?: never;
        /** Prove again who one is: by a passkey, or by password and code */
        post: operations["stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/proof/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a passkey to prove again who one is */
        post: operations["askForStepUpPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/recoverycodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get ten new recovery codes in place of the old ones; shown this once */
        post: operations["createRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/resetmfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one’s own second factors away and sign out everywhere; the next sign-in sets up a new one */
        post: operations["resetMyMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own roles, and who can change them */
        get: operations["readMyRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in: browsers, and apps that hold tokens */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /** End all portal sessions but this one */
        delete: operations["endMyOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session, or what an app holds */
        delete: operations["endMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a secret for an authenticator app; it counts once a code was shown */
        post: operations["offerTotp"];
        /** Remove the authenticator app */
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the first code of an authenticator app */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/membership/association": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Associate a profile’s partner ID with your company, or another one than before */
        post: operations["associatePartnerId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/membership/signin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The profiles your sign-in at the membership registry brought
         * @description Kept for half an hour, for you alone. `state` says whether you have signed in there.
         */
        get: operations["readMembershipSignIn"];
        put?: never;
        /**
         * Begin a sign-in at the membership registry
         * @description Open `redirectTo` in a browser. Where a portal session asked, only that session takes the answer; where a token asked, any portal session of the same person. What an earlier sign-in brought is forgotten.
         */
        post: operations["beginMembershipSignIn"];
        /** Cancel: nothing of your sign-in at the membership registry is kept */
        delete: operations["cancelMembershipSignIn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Partners with a relationship or a right in your company */
        get: operations["listMyPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One partner, with the relationships and rights it has or had */
        get: operations["getMyPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partnerId}/adminrelationships/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one granular right; relationship and delegated admin privileges stay */
        delete: operations["endAdminRelationship"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partnerId}/delegatedadmin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take delegated admin privileges back, wholly or for one service; the relationship stays */
        delete: operations["removeDelegatedAdmin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partnershiprequests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your company’s partnership requests, newest first */
        get: operations["listPartnershipRequests"];
        put?: never;
        /** Prepare a request to a reseller; nothing is sent */
        post: operations["requestPartnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partnershiprequests/by-token/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, and what authorizing means; reading it decides nothing */
        get: operations["openPartnershipRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partnershiprequests/by-token/{token}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Authorize the provider: orders for your customers, and administrator access to your tenant
         * @description Again with the same `textVersion`: the same partnership, as it stands now.
         */
        post: operations["authorizeIndirectProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partnershiprequests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, with its link and draft while it is open */
        get: operations["readPartnershipRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partnershiprequests/{requestId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a request back; its link stops working */
        post: operations["withdrawPartnershipRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pastcustomers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers whose relationship your company has ended, the last one first */
        get: operations["listPastCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether your company has signed the partner agreement, and its state in the programme */
        get: operations["getPartnerAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To whom the vendor sends your bills */
        get: operations["getBillingProfile"];
        /**
         * Changes to whom the vendor sends your bills, whole; the currency follows the country
         * @description `If-Match` goes before `attributes.etag`; with neither, whatever is stored is replaced.
         */
        put: operations["updateBillingProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/legalbusiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your company’s legal profile, and how far it is vetted */
        get: operations["getLegalBusinessProfile"];
        /**
         * Changes address and contacts; another address is vetted again
         * @description The company’s name is not changed here: see `PATCH`.
         */
        put: operations["updateLegalBusinessProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Asks for another legal name, which counts once it is vetted */
        patch: operations["changeLegalName"];
        trace?: never;
    };
    "/v1/profiles/mpn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A partner ID: your own, or the one you name */
        get: operations["getMpnProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your company’s organisation profile */
        get: operations["getOrganizationProfile"];
        /**
         * Changes your company’s address, mail address and language; what is left out stays
         * @description `If-Match` goes before `attributes.etag`; with neither, whatever is stored is replaced.
         */
        put: operations["updateOrganizationProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom your customers turn to for support */
        get: operations["getSupportProfile"];
        /** Changes whom your customers turn to for support */
        put: operations["updateSupportProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/supportprofile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom your customers turn to for support */
        get: operations["getSupportProfileByItsOtherPath"];
        /** Changes whom your customers turn to for support */
        put: operations["updateSupportProfileByItsOtherPath"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public directory of providers, by name */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/providers/{providerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One provider of the public directory */
        get: operations["readProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A provider’s indirect resellers, or a reseller’s indirect providers
         * @description `state=ended` lists those you were partners with: administrator access outlives a partnership until the reseller removes it.
         */
        get: operations["listPartnerRelationships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relationships/{providerId}/adminaccess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back a provider’s administrator access to your tenant; the partnership stays */
        delete: operations["removeProviderAdminAccess"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relationships/{resellerId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the partnership with a reseller; customers and rights stay, and nobody is told */
        post: operations["endPartnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relationships/{resellerId}/endpreview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What ending the partnership would change and keep, and the statement that goes with it */
        get: operations["previewPartnershipEnd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where this browser’s sign-in stands */
        get: operations["readSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/apps/{tenantId}/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an app that sent somebody here is waiting for */
        get: operations["readAppRequest"];
        put?: never;
        /** Tell an app who is signed in, or whether it may act for them */
        post: operations["answerApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which app shows this code */
        post: operations["readDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/devices/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the device with this code act for oneself, or not */
        post: operations["answerDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link to choose a new password mailed
         * @description The answer is the same whether there is such a user or not.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/newpassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace a temporary password, as the last step of signing in */
        post: operations["chooseNewPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant a user name or domain belongs to, for an app that signs in anybody */
        get: operations["findOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey, or prove the second factor with it */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a passkey */
        post: operations["askForPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with user name and password */
        post: operations["signInWithPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in through the company’s own identity provider */
        post: operations["goToProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the second factor by a recovery code */
        post: operations["proveRecoveryCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/resets/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose password a mailed link is about */
        get: operations["readPasswordReset"];
        put?: never;
        /** Choose a new password by a mailed link; all sessions end */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/signout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in, and remember where to go afterwards
         * @description The path is kept on the server: it may hold an invitation’s link, which has no place in an address of the sign-in.
         */
        post: operations["startSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the second factor by the code of an authenticator app */
        post: operations["proveTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signin/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a name’s company signs its people in through a provider of its own
         * @description The answer follows from the domain alone: it is the same for every name of a company.
         */
        get: operations["readSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a tenant for a company that has none, with its first global admin
         * @description Nobody can sign in to it before the mailed token went to `confirmSignUp`; a name not confirmed within a day is free again. Five an hour from one address.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the mail address of a new company’s admin, by the last segment of the mailed link */
        post: operations["confirmSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/confirm/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a mailed link would confirm. Looking confirms nothing */
        get: operations["readSignUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/domain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the domain of a new tenant ends with */
        get: operations["readSignUpDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of your company, by user name
         * @description The next page is under `links.next`. Whoever was deleted is not listed.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Add somebody, with a password for the first sign-in
         * @description The password is shown in this answer alone. It is good for seven days and changed at the first sign-in.
         */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/offeredroles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles you can give somebody new, or a guest */
        get: operations["listOfferedRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person of your company, and the invitations they would leave open */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /** Delete somebody: sign-in, roles and factors end; what they did stays on record */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change names or address; block somebody or let them in again
         * @description Whoever is blocked is signed out everywhere at once.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v1/users/{userId}/resetmfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take somebody’s second factors away; the next sign-in sets up a new one */
        post: operations["resetUserMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/resetpassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give somebody a password for one sign-in; their sessions and tokens end */
        post: operations["resetUserPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give and take roles, until somebody has these */
        put: operations["setUserRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where somebody is signed in: browsers, and apps that hold tokens */
        get: operations["listUserSessions"];
        put?: never;
        post?: never;
        /** Sign somebody out everywhere, apps included */
        delete: operations["endUserSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session of somebody, or what an app holds */
        delete: operations["endUserSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Acceptance: {
            /** Format: uuid */
            customerId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            acceptedAt: string;
            acceptedBy: string;
            relationships: {
                /** Format: uuid */
                partnerId: string;
                /** @enum {string} */
                kind: "reseller" | "provider" | "direct";
                /** @enum {string} */
                state: "active" | "ended";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                since: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                until?: string;
            }[];
            grants: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                partnerId: string;
                /** @enum {string} */
                kind: "gdap" | "dap";
                /** @enum {string} */
                state: "active" | "ended";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                since: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                until?: string;
            }[];
            attributes: {
                /** @constant */
                objectType: "Acceptance";
            };
        };
        Activity: {
            /** Format: uuid */
            eventId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            operation: string;
            /** @enum {string} */
            status: "succeeded" | "failed" | "progress";
            /** @description Of a refused act: the refusal’s stable code */
            errorName?: string;
            resourceType: string;
            actor: {
                kind: string;
                /** Format: uuid */
                id?: string;
                /** @description Left out where the reader sees only which company acted */
                name?: string;
                /** Format: uuid */
                tenantId?: string;
                applicationId?: string;
            };
            /** Format: uuid */
            customerId?: string;
            customerName?: string;
            /** Format: uuid */
            partnerId?: string;
            partnerName?: string;
            /** Format: uuid */
            invitationId?: string;
            /** Format: uuid */
            requestId?: string;
            detail: {
                [key: string]: unknown;
            };
            attributes: {
                /** @constant */
                objectType: "Activity";
            };
        };
        ActivityCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["Activity"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Address: {
            country: string;
            city?: string;
            state?: string;
            region?: string;
            district?: string;
            addressLine1?: string;
            addressLine2?: string;
            addressLine3?: string;
            postalCode?: string;
            firstName?: string;
            middleName?: string;
            lastName?: string;
            phoneNumber?: string;
        };
        AgreementSignatureStatus: {
            isAgreementSigned: boolean;
        };
        App: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            clientId: string;
            name: string;
            /** @description What it may do without a person */
            roles: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
            redirectUris: string[];
            /** @description Keeps no secret: a program on people’s own machines */
            isPublic: boolean;
            /** @description Asks for codes without PKCE; only with a secret */
            skipsPkce: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            secrets: {
                /** Format: uuid */
                id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                endsOn: string;
            }[];
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "App";
            };
        };
        AppAnswer: {
            redirectTo: string;
            attributes: {
                /** @constant */
                objectType: "AppAnswer";
            };
        };
        AppCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["App"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        AppRequest: {
            app: {
                clientId: string;
                name: string;
            };
            /** Format: uuid */
            tenantId: string;
            /** @enum {string} */
            asks: "login" | "consent";
            /** @description The host the answer goes to */
            goesTo: string;
            /** @description Somebody of that tenant is signed in here */
            signedIn: boolean;
            wantsFreshProof: boolean;
            attributes: {
                /** @constant */
                objectType: "AppRequest";
            };
        };
        AppSecret: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            endsOn: string;
            /** @description Not in the answer to a repeat */
            value?: string;
            attributes: {
                /** @constant */
                objectType: "AppSecret";
            };
        };
        AuditRecord: {
            id: string;
            /** Format: uuid */
            partnerId: string;
            /** Format: uuid */
            customerId?: string;
            customerName?: string;
            userPrincipalName?: string;
            applicationId?: string;
            resourceType: string;
            resourceNewValue?: string;
            operationType: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            operationDate: string;
            operationStatus: string;
            customizedData: {
                key: string;
                value: string;
            }[];
            attributes: {
                /** @constant */
                objectType: "AuditRecord";
            };
        };
        AuditRecordCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["AuditRecord"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
            /** @description The same as in the headers of `links.next`, where published clients look for it */
            continuationToken?: string;
        };
        BillingProfile: {
            companyName: string;
            address: components["schemas"]["Address"];
            primaryContact: components["schemas"]["Contact"];
            purchaseOrderNumber?: string;
            taxId?: string;
            billingCurrency: string;
            /** @constant */
            profileType: "BillingProfile";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "BillingProfile";
                etag: string;
            };
        };
        Contact: {
            firstName?: string;
            lastName?: string;
            email?: string;
            phoneNumber?: string;
        };
        Customer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            commerceId: string;
            /** @description Address and email only with a right to read the directory */
            companyProfile: components["schemas"]["CustomerCompanyProfileOfReadCustomer"];
            billingProfile: components["schemas"]["CustomerBillingProfile"];
            /** @enum {string} */
            relationshipToPartner: "reseller" | "none";
            allowDelegatedAccess: boolean;
            customDomains?: string[];
            relationship: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                since: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                until?: string;
                /** @enum {string} */
                origin: "imported" | "invited" | "created";
                /**
                 * RelationshipKind
                 * @enum {string}
                 */
                kind: "reseller" | "provider" | "direct";
            };
            adminRights: {
                /** @enum {string} */
                kind: "gdap" | "dap";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                until?: string;
                /** @description Left out: all of them */
                services?: string[];
            }[];
            /**
             * @description By which right the reader may administer the customer’s tenant now
             * @enum {string}
             */
            mayAdminister: "gdap" | "dap" | "none";
            dutyWithoutRights: boolean;
            /** @enum {string} */
            customerAgreement: "accepted" | "missing";
            tags: string[];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Customer";
            };
            /** @description What the reader may do with it, as permission ids */
            may: string[];
        };
        CustomerAccess: {
            /** Format: uuid */
            partnerId: string;
            name: string;
            country: string;
            mpnId?: string;
            /** @enum {string} */
            kind: "gdap" | "dap";
            /** Format: uuid */
            grantId: string;
            roles: string[];
            services?: string[];
            people: {
                /** Format: uuid */
                id: string;
                displayName: string;
                userPrincipalName: string;
                roles: string[];
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            since: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            until?: string;
        };
        CustomerAccessCollection: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            asOf: string;
            totalCount: number;
            items: components["schemas"]["CustomerAccess"][];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        CustomerAccessHistory: {
            /** Format: uuid */
            partnerId: string;
            name: string;
            country: string;
            mpnId?: string;
            relationships: {
                /** @enum {string} */
                kind: "reseller" | "provider" | "direct";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                since: string;
                /**
                 * Format: date-time
                 * @description Left out: no end
                 */
                until?: string;
            }[];
            rights: {
                /** Format: uuid */
                grantId: string;
                /**
                 * @description An assignment gives a group of the partner roles of a granular right
                 * @enum {string}
                 */
                kind: "dap" | "gdap" | "assignment";
                roles: string[];
                /** @description Of tenant-wide rights; left out: all services */
                services?: string[];
                group?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                since: string;
                /**
                 * Format: date-time
                 * @description Left out: no end
                 */
                until?: string;
            }[];
            attributes: {
                /** @constant */
                objectType: "CustomerAccessHistory";
            };
        };
        CustomerAccessHistoryCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["CustomerAccessHistory"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        CustomerBillingProfile: {
            /** Format: uuid */
            id: string;
            firstName?: string;
            lastName?: string;
            email?: string;
            culture: string;
            language: string;
            companyName: string;
            defaultAddress: components["schemas"]["Address"];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "CustomerBillingProfile";
                etag: string;
            };
        };
        CustomerCompanyProfile: {
            /** Format: uuid */
            tenantId: string;
            domain: string;
            companyName: string;
            attributes: {
                /** @constant */
                objectType: "CustomerCompanyProfile";
            };
        };
        CustomerCompanyProfileOfReadCustomer: {
            /** Format: uuid */
            tenantId: string;
            domain: string;
            companyName: string;
            organizationRegistrationNumber?: string;
            address?: components["schemas"]["Address"];
            email?: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "CustomerCompanyProfile";
            };
        };
        CustomerCounts: {
            customers: number;
            rightsEndingIn30Days: number;
            rightsEndingIn90Days: number;
            dutyWithoutRights: number;
            agreementMissing: number;
        };
        CustomerPartnerRelationship: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            relationshipType: "is_indirect_reseller_of" | "is_indirect_cloud_solution_provider_of";
            /** @constant */
            state: "active";
            mpnId: string;
            location: string;
            attributes: {
                /** @constant */
                objectType: "PartnerRelationship";
            };
        };
        CustomerPartnerRelationshipCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["CustomerPartnerRelationship"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        CustomerTags: {
            /** Format: uuid */
            customerId: string;
            tags: string[];
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "CustomerTags";
                etag: string;
            };
        };
        Decline: {
            /** @enum {string} */
            kind: "reseller" | "joint";
            /** @constant */
            state: "declined";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            declinedAt?: string;
            attributes: {
                /** @constant */
                objectType: "Decline";
            };
        };
        Device: {
            app: {
                clientId: string;
                name: string;
            };
            attributes: {
                /** @constant */
                objectType: "Device";
            };
        };
        DirectoryEntry: {
            /** @description Where it serves resellers */
            countries: string[];
            services: ("customerSupport" | "technicalAssistance" | "marketing" | "financing")[];
            /** @enum {string} */
            supportLevel?: "business_hours" | "extended_hours" | "around_the_clock";
            description: {
                en?: string;
                "zh-CN"?: string;
                ru?: string;
            };
            contact: {
                /** Format: email */
                email: string;
                telephone?: string;
                website?: string;
            };
        };
        DirectoryEntryOfRequestDirectoryEntry: {
            /** @description Where it serves resellers */
            countries: string[];
            services: ("customerSupport" | "technicalAssistance" | "marketing" | "financing")[];
            /** @enum {string} */
            supportLevel?: "business_hours" | "extended_hours" | "around_the_clock";
            description: {
                en?: string;
                "zh-CN"?: string;
                ru?: string;
            };
            contact: {
                /** Format: email */
                email: string;
                telephone?: string;
                website?: string;
            };
        };
        Draft: {
            subject: string;
            /** @description Holds the link on a line of its own */
            body: string;
            /** @description Opens the draft in a mail program */
            mailto: string;
        };
        EmailVerification: {
            companyName: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string;
            contact: {
                firstName: string;
                lastName: string;
                email: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            verifiedAt?: string;
            attributes: {
                /** @constant */
                objectType: "EmailVerification";
            };
        };
        Enrollment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            tenantId: string;
            /** @constant */
            program: "indirect_reseller";
            /** @enum {unknown} */
            state: "draft" | "awaiting_email" | "under_review" | "action_required" | "rejected" | "qualified" | "active" | "restricted" | "suspended" | "deauthorized";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            since: string;
            reason?: string;
            mpnId?: string;
            legalProfile: {
                companyName: string;
                address: {
                    /** @description ISO 3166-1 alpha-2 */
                    country: string;
                    addressLine1?: string;
                    addressLine2?: string;
                    addressLine3?: string;
                    city?: string;
                    state?: string;
                    region?: string;
                    postalCode?: string;
                    firstName?: string;
                    middleName?: string;
                    lastName?: string;
                    phoneNumber?: string;
                };
                organizationRegistrationNumber?: string;
                dunsNumber?: string;
            };
            primaryContact: {
                firstName: string;
                lastName: string;
                email: string;
                phoneNumber: string;
            };
            support: {
                email: string;
                telephone: string;
                website?: string;
            };
            locale?: string;
            /** @description In the programme before it applied: only whom its customers turn to is asked */
            knownCompany?: boolean;
            /** @description What the legal profile of a company of this country has to have */
            asked?: {
                registrationNumber: {
                    required: boolean;
                    /** @description As people of the country call it */
                    name?: string;
                };
                postalCodeRequired: boolean;
                stateRequired: boolean;
            };
            checks: {
                /** @enum {unknown} */
                check: "email_ownership" | "identity" | "employment" | "business" | "due_diligence";
                /** @enum {string} */
                status: "pending" | "passed" | "evidence_wanted" | "failed";
                /** @description What is, or was, looked at, in the reader’s language */
                rule: string;
                ruleId: string;
                reason?: string;
                /** @enum {string} */
                decidedBy?: "machine" | "reviewer";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                decidedAt?: string;
                /** @description What a machine saw; what concerns other companies is for reviewers alone */
                findings: {
                    code: string;
                    text: string;
                }[];
                proposed?: {
                    /** @enum {string} */
                    outcome: "passed" | "failed";
                    reason?: string;
                    by?: string;
                };
            }[];
            agreement?: {
                version: string;
                url: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                acceptedAt?: string;
                acceptedBy?: string;
            };
            /** @description What a submission would be refused for, as it stands */
            missing?: {
                field: string;
                code: string;
                text: string;
            }[];
            verification?: {
                to: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                sentAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                resendFrom: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                expiresAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                verifiedAt?: string;
            };
            /** @description A TXT record of the contact’s domain that proves whose it is */
            domainRecord?: string;
            mails?: {
                kind: string;
                to?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                /** @enum {string} */
                state: "waiting" | "sent" | "delayed" | "undeliverable";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                sentAt?: string;
                /** @description What the mail server answered */
                serverSaid?: string;
            }[];
            evidence?: {
                /** Format: uuid */
                id: string;
                /** @enum {unknown} */
                check: "email_ownership" | "identity" | "employment" | "business" | "due_diligence";
                fileName: string;
                type: string;
                size: number;
                comment?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                uploadedAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                deletedAt?: string;
            }[];
            history?: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                /** @enum {unknown} */
                state: "draft" | "awaiting_email" | "under_review" | "action_required" | "rejected" | "qualified" | "active" | "restricted" | "suspended" | "deauthorized";
                by: string;
                reason?: string;
            }[];
            /** @enum {string} */
            waitingFor: "applicant" | "contact" | "reviewer" | "nobody";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt?: string;
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "Enrollment";
                etag: string;
            };
        };
        EnrollmentCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["Enrollment"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        FactorAdded: {
            /** @description With the first second factor; shown this once */
            recoveryCodes?: string[];
            attributes: {
                /** @constant */
                objectType: "FactorAdded";
            };
        };
        Factors: {
            /** @enum {string} */
            mfaState: "disabled" | "enabled" | "enforced";
            password?: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                changedAt: string;
            };
            totp?: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                addedAt: string;
            };
            passkeys: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                addedAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                lastUsedAt?: string;
            }[];
            /** @description Unused ones */
            recoveryCodes: number;
            attributes: {
                /** @constant */
                objectType: "Factors";
            };
        };
        Fault: {
            code: number;
            description: string;
            data: unknown[];
            source: string;
            errorName: string;
        };
        IdentityProvider: {
            /** @description Its https address */
            issuer: string;
            clientId: string;
            /** @description What it says of second factors counts here as well */
            trustsMfa: boolean;
            enabled: boolean;
            redirectUri: string;
            attributes: {
                /** @constant */
                objectType: "IdentityProvider";
            };
        };
        Invitation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reseller" | "joint";
            /** @enum {unknown} */
            state: "prepared" | "opened" | "accepted" | "declined" | "withdrawn" | "lapsed";
            /** @description Only to the inviter, and never in a list */
            url?: string;
            draft?: components["schemas"]["Draft"];
            reseller: {
                /** Format: uuid */
                id: string;
                name: string;
                country: string;
                mpnId?: string;
            };
            provider?: {
                /** Format: uuid */
                id: string;
                name: string;
                country: string;
                mpnId?: string;
            };
            customer?: {
                companyName?: string;
                email?: string;
            };
            /** @enum {string} */
            rightsMode: "gdap" | "dap" | "none";
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            expiresOn?: string;
            stages: {
                /** @enum {unknown} */
                stage: "prepared" | "opened" | "accepted" | "declined" | "withdrawn" | "lapsed" | "reminded";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                by?: string;
            }[];
            declineReason?: string;
            /** @description The company that accepted */
            acceptedFor?: {
                /** Format: uuid */
                id: string;
                name: string;
                domain: string;
            };
            /**
             * @description Accepted by a company other than the one named, until an admin acknowledges it
             * @constant
             */
            preparedForAnotherName?: true;
            /** @description `state` and `until` as of now, the rest as accepted. A partner that reads it sees how its own relationship and rights stand now, the other partner’s as accepted. */
            acceptance?: components["schemas"]["Acceptance"];
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "Invitation";
            };
        };
        InvitationCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["Invitation"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        InvitationCounts: {
            /** @description States without an invitation are left out */
            items: {
                /** @enum {unknown} */
                state: "prepared" | "opened" | "accepted" | "declined" | "withdrawn" | "lapsed";
                count: number;
                /**
                 * Format: date-time
                 * @description When the one that has been in this state longest came into it
                 */
                oldest: string;
            }[];
            attributes: {
                /** @constant */
                objectType: "InvitationCounts";
            };
        };
        InvitationOfMany: {
            kind?: unknown;
            providerId?: unknown;
            customer?: {
                companyName?: unknown;
                email?: unknown;
            };
            rightsMode?: unknown;
            locale?: unknown;
            expiresOn?: unknown;
        } & {
            [key: string]: unknown;
        };
        InvitationPreview: {
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "reseller" | "joint";
            /** @enum {unknown} */
            state: "prepared" | "opened" | "accepted" | "declined" | "withdrawn" | "lapsed";
            reseller: {
                name: string;
                /** @description ISO 3166-1 alpha-2 */
                country: string;
                mpnId?: string;
                /** Format: uuid */
                id?: string;
                domain?: string;
                /** @enum {string} */
                role?: "reseller" | "provider" | "direct";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                vettedAt?: string;
            };
            provider?: {
                name: string;
                /** @description ISO 3166-1 alpha-2 */
                country: string;
                mpnId?: string;
                /** Format: uuid */
                id?: string;
                domain?: string;
                /** @enum {string} */
                role?: "reseller" | "provider" | "direct";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                vettedAt?: string;
            };
            /** @enum {string} */
            rightsMode?: "gdap" | "dap" | "none";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            expiresOn?: string;
            /** @description The company that would answer: the reader’s own */
            reader?: {
                /** Format: uuid */
                id: string;
                name: string;
                domain: string;
                /** @description ISO 3166-1 alpha-2 */
                country: string;
            };
            /** @constant */
            preparedForAnotherName?: true;
            asks?: {
                relationships: {
                    /** Format: uuid */
                    partnerId: string;
                    name: string;
                    /** @enum {string} */
                    role: "reseller" | "provider" | "direct";
                }[];
                grants: {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    partnerId: string;
                    /** @enum {string} */
                    kind: "gdap" | "dap";
                    roles: string[];
                    text: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     */
                    until?: string;
                    /**
                     * @description Granted already; accepting adds nothing
                     * @constant
                     */
                    held?: true;
                }[];
                agreement?: {
                    version: string;
                    url: string;
                };
            };
            /** @description Digest of all that is shown; send it back */
            textVersion?: string;
            blockers?: {
                /** @description The `errorName` an answer would be refused with */
                code: string;
                title: string;
                fix: string;
                people?: {
                    name: string;
                    userPrincipalName: string;
                }[];
            }[];
            /** @description `state` and `until` as of now, the rest as accepted. A partner that reads it sees how its own relationship and rights stand now, the other partner’s as accepted. */
            acceptance?: components["schemas"]["Acceptance"];
            /** @description What the reader may do with it, as permission ids */
            may?: string[];
            attributes: {
                /** @constant */
                objectType: "InvitationPreview";
            };
        };
        Job: {
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            kind: "invitations" | "customer-import";
            /** @enum {unknown} */
            state: "queued" | "running" | "done";
            dryRun: boolean;
            total: number;
            /** @description Items that came out well */
            done: number;
            failed: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            finishedAt?: string;
            attributes: {
                /** @constant */
                objectType: "Job";
            };
        };
        JobItem: {
            /** @description From 0, as the items were sent */
            position: number;
            /** @enum {unknown} */
            state: "waiting" | "done" | "failed";
            /** @description The item as it was sent */
            input: unknown;
            /** @description What came of it, such as its ids */
            outcome?: {
                [key: string]: unknown;
            };
            fault?: components["schemas"]["Fault"];
            attributes: {
                /** @constant */
                objectType: "JobItem";
            };
        };
        JobItemCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["JobItem"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        KnownProvider: {
            /** Format: uuid */
            id: string;
            name: string;
            country: string;
            domain: string;
            mpnId?: string;
            confirmed?: {
                listed: boolean;
                entry: components["schemas"]["DirectoryEntry"];
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                confirmedAt: string;
                etag: string;
            };
            request?: {
                /** @enum {string} */
                state: "asked" | "confirmed" | "declined" | "withdrawn";
                entry: components["schemas"]["DirectoryEntry"];
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                askedAt: string;
                askedBy: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                decidedAt?: string;
                reason?: string;
            };
            attributes: {
                /** @constant */
                objectType: "KnownProvider";
            };
        };
        KnownProviderCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["KnownProvider"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        LegalBusinessProfile: {
            companyName: string;
            address: components["schemas"]["Address"];
            primaryContact: components["schemas"]["Contact"];
            companyApproverAddress: components["schemas"]["Address"];
            companyApproverEmail: string;
            /** @enum {string} */
            vettingStatus: "none" | "pending" | "authorized" | "rejected";
            /** @enum {string} */
            vettingSubStatus: "none" | "business_verification";
            /** @constant */
            profileType: "LegalBusinessProfile";
            /** @description Ours: what of it the vendor has not confirmed */
            partsBeingVetted: ("name" | "address")[];
            /** @description Ours: why the vendor refused it */
            vettingReason?: string;
            organizationRegistrationNumber?: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "LegalBusinessProfile";
            };
        };
        Link: {
            uri: string;
            method: string;
            headers: {
                key: string;
                value: string;
            }[];
        };
        Links: {
            self?: components["schemas"]["Link"];
            next?: components["schemas"]["Link"];
            previous?: components["schemas"]["Link"];
        };
        ListedCustomer: {
            /** Format: uuid */
            id: string;
            companyProfile: components["schemas"]["CustomerCompanyProfile"];
            /** @constant */
            relationshipToPartner: "reseller";
            relationship: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                since: string;
                /** @enum {string} */
                origin: "imported" | "invited" | "created";
                /**
                 * RelationshipKind
                 * @enum {string}
                 */
                kind: "reseller" | "provider" | "direct";
            };
            adminRights: {
                /** @enum {string} */
                kind: "gdap" | "dap";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                until?: string;
                /** @description Left out: all of them */
                services?: string[];
            }[];
            /** @description Rights are gone or narrowed, the duty to support is not */
            dutyWithoutRights: boolean;
            /** @enum {string} */
            customerAgreement: "accepted" | "missing";
            tags: string[];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Customer";
            };
            /** @description What the reader may do with it, as permission ids */
            may: string[];
        };
        ListedCustomerCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["ListedCustomer"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Me: {
            user: {
                /** Format: uuid */
                id: string;
                /** @description Left out for an app alone */
                userPrincipalName?: string;
                displayName: string;
                email?: string;
                locale?: string;
            };
            tenant: {
                /** Format: uuid */
                id: string;
                name: string;
                kinds: string[];
            };
            roles: string[];
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            /** @description This sign-in proved a second factor */
            mfa: boolean;
            secondFactor: {
                /** @description There is one to prove */
                registered: boolean;
                /** @enum {string} */
                state?: "disabled" | "enabled" | "enforced";
            };
            /**
             * Format: date-time
             * @description Business time of the server
             */
            now: string;
            attributes: {
                /** @constant */
                objectType: "Me";
            };
        };
        MembershipProfile: {
            mpnId: string;
            companyName: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string;
            /** @enum {string} */
            type: "location" | "global";
            /** @enum {string} */
            status: "active" | "inactive";
            address: {
                [key: string]: string;
            };
            /** @description It is the ID your company has now */
            current: boolean;
            selectable: boolean;
            /** @description Why it cannot be picked; all that apply */
            reasons: ("inactive" | "other_country" | "wrong_type" | "taken")[];
        };
        MembershipSignIn: {
            /** @description The host of the membership registry */
            registry: string;
            /** @enum {string} */
            state: "none" | "waiting" | "signed_in";
            /** @description As whom you signed in there */
            userName?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            expiresAt?: string;
            profiles: components["schemas"]["MembershipProfile"][];
            /** @description The partner ID your company has now */
            mpnId?: string;
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "MembershipSignIn";
            };
        };
        MpnProfile: {
            mpnId: string;
            partnerName: string;
            /** @constant */
            profileType: "MpnProfile";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "MpnProfile";
            };
        };
        MyRoles: {
            roles: string[];
            /** @description Names of the company’s global admins */
            admins: string[];
            /** @description False for a partner’s global admin who is no admin agent: setting up the account waits for that */
            setUpOpen: boolean;
            attributes: {
                /** @constant */
                objectType: "MyRoles";
            };
        };
        OfferedRoles: {
            roles: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
            attributes: {
                /** @constant */
                objectType: "OfferedRoles";
            };
        };
        OneUser: {
            /** Format: uuid */
            id: string;
            userPrincipalName: string;
            displayName: string;
            firstName?: string;
            lastName?: string;
            /** @description Where mails go; without one, to the user name */
            email?: string;
            /** @enum {string} */
            state: "active" | "blocked";
            /** @description From outside the company */
            guest: boolean;
            roles: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
            /** @enum {string} */
            mfaState: "disabled" | "enabled" | "enforced";
            /** @description There is a second factor to prove */
            mfaRegistered: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            lastSignInAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /** @description The reader */
            self: boolean;
            /** @description The roles the reader can give or take here */
            mayChangeRoles: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "User";
            };
            /** @description What this person made and nobody decided yet: it stays valid until somebody withdraws it */
            openInvitations?: {
                /** Format: uuid */
                id: string;
                customerName?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                createdAt: string;
            }[];
        };
        Organization: {
            /** Format: uuid */
            tenantId: string;
            attributes: {
                /** @constant */
                objectType: "Organization";
            };
        };
        OrganizationProfile: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            tenantId: string;
            companyName: string;
            domain: string;
            defaultAddress: components["schemas"]["Address"];
            email: string;
            language: string;
            culture: string;
            /** @constant */
            profileType: "OrganizationProfile";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "OrganizationProfile";
                etag: string;
            };
        };
        OwnDirectoryEntry: {
            confirmed?: {
                listed: boolean;
                entry: components["schemas"]["DirectoryEntry"];
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                confirmedAt: string;
                etag: string;
            };
            request?: {
                /** @enum {string} */
                state: "asked" | "confirmed" | "declined" | "withdrawn";
                entry: components["schemas"]["DirectoryEntry"];
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                askedAt: string;
                askedBy: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                decidedAt?: string;
                reason?: string;
            };
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "OwnDirectoryEntry";
            };
        };
        Partner: {
            /** Format: uuid */
            partnerId: string;
            name: string;
            country: string;
            mpnId?: string;
            relationships: {
                /** @enum {string} */
                kind: "reseller" | "provider" | "direct";
                /** @enum {string} */
                state: "active" | "ended";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                since: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                until?: string;
                /** @enum {string} */
                origin: "imported" | "invited" | "created";
            }[];
            rights: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "gdap" | "dap";
                roles: string[];
                /** @description What delegated admin privileges cover */
                services?: string[];
                /** @enum {string} */
                state: "active" | "ended";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                since: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                until?: string;
                consentedBy?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                consentedAt: string;
            }[];
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "Partner";
            };
        };
        PartnerAgreements: {
            programState?: string;
            partnerAgreement?: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                acceptedAt: string;
            };
            attributes: {
                /** @constant */
                objectType: "PartnerAgreements";
            };
        };
        PartnerCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["Partner"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        PartnerIdAssociation: {
            mpnId: string;
            attributes: {
                /** @constant */
                objectType: "PartnerIdAssociation";
            };
        };
        PartnerRelationship: {
            /**
             * Format: uuid
             * @description The other company’s tenant id
             */
            id: string;
            name: string;
            /** @enum {string} */
            relationshipType: "is_indirect_reseller_of" | "is_indirect_cloud_solution_provider_of";
            /** @enum {string} */
            state: "active" | "ended";
            mpnId: string;
            location: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            since: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            until?: string;
            /** @enum {string} */
            adminAccess: "granted" | "removed";
            sharedCustomerCount: number;
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "PartnerRelationship";
            };
        };
        PartnerRelationshipCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["PartnerRelationship"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        PartnerSupportProfile: {
            email: string;
            telephone: string;
            website: string;
            /** @constant */
            profileType: "support_profile";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "PartnerSupportProfile";
            };
        };
        Partnership: {
            /** Format: uuid */
            providerId: string;
            /** Format: uuid */
            resellerId: string;
            /** @enum {string} */
            state: "active" | "ended";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            since: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            until?: string;
            /** @enum {string} */
            adminAccess: "granted" | "removed";
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "Partnership";
            };
        };
        PartnershipConsent: {
            provider: {
                /** Format: uuid */
                id: string;
                name: string;
                country: string;
                mpnId?: string;
            };
            /**
             * PartnershipRequestState
             * @enum {string}
             */
            state: "prepared" | "opened" | "authorized" | "withdrawn";
            /** @description What follows from authorizing; empty for a reader whose company is no reseller */
            effects: {
                /** @enum {string} */
                code: "orders" | "admin-access";
                text: string;
            }[];
            /** @description The words at the box */
            confirmation?: string;
            /** @description Of all that is shown; to be sent back */
            textVersion?: string;
            /** @description What stands in the way; advice, the POST decides */
            blockers: {
                code: string;
                fix: string;
                people?: {
                    name: string;
                    userPrincipalName: string;
                }[];
            }[];
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "PartnershipConsent";
            };
        };
        PartnershipEndPreview: {
            removes: {
                code: string;
                text: string;
            }[];
            keeps: {
                code: string;
                text: string;
            }[];
            blockedBy: {
                code: string;
                text: string;
            }[];
            statement: {
                version: string;
                text: string;
                points: string[];
            };
            attributes: {
                /** @constant */
                objectType: "PartnershipEndPreview";
            };
        };
        PartnershipRequest: {
            /** Format: uuid */
            id: string;
            /**
             * PartnershipRequestState
             * @enum {string}
             */
            state: "prepared" | "opened" | "authorized" | "withdrawn";
            /** @description The link; only while the request is open, and in no list */
            url?: string;
            draft?: {
                subject: string;
                /** @description Holds `url` on a line of its own */
                body: string;
                mailto: string;
            };
            email?: string;
            /** @description The language of the draft */
            locale: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            openedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            decidedAt?: string;
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "PartnershipRequest";
            };
        };
        PartnershipRequestCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["PartnershipRequest"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        PasswordReset: {
            userPrincipalName: string;
            attributes: {
                /** @constant */
                objectType: "PasswordReset";
            };
        };
        PastCustomer: {
            /** Format: uuid */
            id: string;
            companyName: string;
            domain: string;
            country: string;
            /**
             * RelationshipKind
             * @enum {string}
             */
            kind: "reseller" | "provider" | "direct";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            since: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            until: string;
            endedBy?: string;
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "PastCustomer";
            };
        };
        PastCustomerCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["PastCustomer"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Proof: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            provedAt: string;
            attributes: {
                /** @constant */
                objectType: "Proof";
            };
        };
        Provider: {
            /** Format: uuid */
            id: string;
            name: string;
            country: string;
            /** @description Where it serves resellers */
            countries: string[];
            services: ("customerSupport" | "technicalAssistance" | "marketing" | "financing")[];
            /** @enum {string} */
            supportLevel?: "business_hours" | "extended_hours" | "around_the_clock";
            description: {
                en?: string;
                "zh-CN"?: string;
                ru?: string;
            };
            contact: {
                /** Format: email */
                email: string;
                telephone?: string;
                website?: string;
            };
            /**
             * Format: date-time
             * @description When the vendor confirmed it
             */
            confirmedAt: string;
            attributes: {
                /** @constant */
                objectType: "Provider";
            };
        };
        ProviderCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["Provider"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        RecoveryCodes: {
            codes: string[];
            attributes: {
                /** @constant */
                objectType: "RecoveryCodes";
            };
        };
        Redirect: {
            redirectTo: string;
            attributes: {
                /** @constant */
                objectType: "Redirect";
            };
        };
        RelationshipRequest: {
            /** @description Ends in the link’s token, which is 43 characters and has no query */
            url: string;
            /** @enum {string} */
            rightsMode: "gdap" | "dap" | "none";
            draft: components["schemas"]["Draft"];
            /** @description What an invitation may ask for in this installation, its default first */
            offers: {
                /** @enum {string} */
                rightsMode: "gdap" | "dap" | "none";
                roles: string[];
                days?: number;
            }[];
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "RelationshipRequest";
            };
        };
        RemovalPreview: {
            removes: {
                code: string;
                text: string;
            }[];
            keeps: {
                code: string;
                text: string;
            }[];
            blockedBy: {
                code: string;
                text: string;
            }[];
            statement: {
                version: string;
                text: string;
                points: string[];
            };
            attributes: {
                /** @constant */
                objectType: "RemovalPreview";
            };
        };
        RemovedCustomer: {
            /** Format: uuid */
            id: string;
            companyProfile: components["schemas"]["CustomerCompanyProfile"];
            /** @constant */
            relationshipToPartner: "none";
            attributes: {
                /** @constant */
                objectType: "Customer";
            };
        };
        Session: {
            id: string;
            /** @enum {string} */
            kind: "portal" | "app";
            current: boolean;
            /** @description The app that holds tokens */
            app?: string;
            mfa?: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            beganAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            lastSeenAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            endsAt?: string;
            ip?: string;
            userAgent?: string;
            attributes: {
                /** @constant */
                objectType: "Session";
            };
        };
        SessionCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["Session"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        SignInState: {
            /** @enum {string} */
            step: "name" | "second-factor" | "new-password";
            ways: ("passkey" | "totp" | "recovery")[];
            userPrincipalName?: string;
            forInvitation: boolean;
            attributes: {
                /** @constant */
                objectType: "SignInState";
            };
        };
        SignInStep: {
            /** @enum {string} */
            step: "second-factor" | "new-password" | "done";
            /** @description How the second factor can be proved */
            ways?: ("passkey" | "totp" | "recovery")[];
            /** @description Where to go now that it is done */
            returnTo?: string;
            /** @description There is no second factor yet; ask for one */
            setUp?: boolean;
            attributes: {
                /** @constant */
                objectType: "SignInStep";
            };
        };
        SignInWays: {
            /** @description The host of the company’s provider */
            provider?: string;
            attributes: {
                /** @constant */
                objectType: "SignInWays";
            };
        };
        SignUp: {
            tenant: {
                /** Format: uuid */
                id: string;
                domain: string;
                companyName: string;
            };
            user: {
                /** Format: uuid */
                id: string;
                userPrincipalName: string;
            };
            /** @enum {string} */
            state: "awaiting_email" | "confirmed";
            attributes: {
                /** @constant */
                objectType: "SignUp";
            };
        };
        SignUpDomain: {
            domain: string;
            attributes: {
                /** @constant */
                objectType: "SignUpDomain";
            };
        };
        StepUpWays: {
            ways: ("passkey" | "password" | "totp")[];
            attributes: {
                /** @constant */
                objectType: "StepUpWays";
            };
        };
        ThrottleFault: {
            /** @constant */
            statusCode: 429;
            message: string;
        };
        TotpOffer: {
            secret: string;
            /** @description What the picture for the app holds */
            uri: string;
            attributes: {
                /** @constant */
                objectType: "TotpOffer";
            };
        };
        User: {
            /** Format: uuid */
            id: string;
            userPrincipalName: string;
            displayName: string;
            firstName?: string;
            lastName?: string;
            /** @description Where mails go; without one, to the user name */
            email?: string;
            /** @enum {string} */
            state: "active" | "blocked";
            /** @description From outside the company */
            guest: boolean;
            roles: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
            /** @enum {string} */
            mfaState: "disabled" | "enabled" | "enforced";
            /** @description There is a second factor to prove */
            mfaRegistered: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            lastSignInAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /** @description The reader */
            self: boolean;
            /** @description The roles the reader can give or take here */
            mayChangeRoles: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "User";
            };
        };
        UserCollection: {
            /** @description How many items this answer holds */
            totalCount: number;
            items: components["schemas"]["User"][];
            links: components["schemas"]["Links"];
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        UserWithPassword: {
            /** Format: uuid */
            id: string;
            userPrincipalName: string;
            displayName: string;
            firstName?: string;
            lastName?: string;
            /** @description Where mails go; without one, to the user name */
            email?: string;
            /** @enum {string} */
            state: "active" | "blocked";
            /** @description From outside the company */
            guest: boolean;
            roles: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
            /** @enum {string} */
            mfaState: "disabled" | "enabled" | "enforced";
            /** @description There is a second factor to prove */
            mfaRegistered: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            lastSignInAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /** @description The reader */
            self: boolean;
            /** @description The roles the reader can give or take here */
            mayChangeRoles: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
            /** @description What the reader may do with it, as permission ids */
            may: string[];
            attributes: {
                /** @constant */
                objectType: "User";
            };
            /** @description Shown this once, and not in the answer to a repeat; good for one sign-in */
            temporaryPassword?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            temporaryPasswordUntil: string;
        };
        WebAuthnJson: {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description 990001 `api/body-too-large` The body is too large. */
        BodyTooLarge: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990001;
                    /** @enum {unknown} */
                    errorName?: "api/body-too-large";
                };
            };
        };
        /** @description 990414 `enrolment/stale-etag` The application was changed in the meantime. */
        EnrolmentStaleEtag: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990414;
                    /** @enum {unknown} */
                    errorName?: "enrolment/stale-etag";
                };
            };
        };
        /** @description 2032 `access/forbidden` You are not allowed to do this. */
        Forbidden: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2032;
                    /** @enum {unknown} */
                    errorName?: "access/forbidden";
                };
            };
        };
        /**
         * @description 2032 `access/forbidden` You are not allowed to do this.
         *
         *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
         */
        ForbiddenOrAppOnlyRefused: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2032 | 990052;
                    /** @enum {unknown} */
                    errorName?: "access/app-only-refused" | "access/forbidden";
                };
            };
        };
        /**
         * @description 2032 `access/forbidden` You are not allowed to do this.
         *
         *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
         *
         *     990053 `access/cross-site` This request did not come from the portal’s own pages.
         */
        ForbiddenOrAppOnlyRefusedOrCrossSite: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2032 | 990052 | 990053;
                    /** @enum {unknown} */
                    errorName?: "access/app-only-refused" | "access/cross-site" | "access/forbidden";
                };
            };
        };
        /**
         * @description 2032 `access/forbidden` You are not allowed to do this.
         *
         *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
         *
         *     990053 `access/cross-site` This request did not come from the portal’s own pages.
         *
         *     990426 `enrolment/own-company` Nobody reviews their own company.
         */
        ForbiddenOrAppOnlyRefusedOrCrossSiteOrOwnCompany: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2032 | 990052 | 990053 | 990426;
                    /** @enum {unknown} */
                    errorName?: "access/app-only-refused" | "access/cross-site" | "access/forbidden" | "enrolment/own-company";
                };
            };
        };
        /**
         * @description 2032 `access/forbidden` You are not allowed to do this.
         *
         *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
         *
         *     990053 `access/cross-site` This request did not come from the portal’s own pages.
         *
         *     990404 `people/role-beyond-yours` The caller’s own roles do not allow to give or take this role.
         */
        ForbiddenOrAppOnlyRefusedOrCrossSiteOrRoleBeyondYours: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2032 | 990052 | 990053 | 990404;
                    /** @enum {unknown} */
                    errorName?: "access/app-only-refused" | "access/cross-site" | "access/forbidden" | "people/role-beyond-yours";
                };
            };
        };
        /**
         * @description 2032 `access/forbidden` You are not allowed to do this.
         *
         *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
         *
         *     800039 `access/deauthorized` A de-authorized partner can only read.
         */
        ForbiddenOrAppOnlyRefusedOrDeauthorized: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2032 | 800039 | 990052;
                    /** @enum {unknown} */
                    errorName?: "access/app-only-refused" | "access/deauthorized" | "access/forbidden";
                };
            };
        };
        /**
         * @description 2032 `access/forbidden` You are not allowed to do this.
         *
         *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
         *
         *     800039 `access/deauthorized` A de-authorized partner can only read.
         *
         *     990053 `access/cross-site` This request did not come from the portal’s own pages.
         */
        ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2032 | 800039 | 990052 | 990053;
                    /** @enum {unknown} */
                    errorName?: "access/app-only-refused" | "access/cross-site" | "access/deauthorized" | "access/forbidden";
                };
            };
        };
        /**
         * @description 2032 `access/forbidden` You are not allowed to do this.
         *
         *     990053 `access/cross-site` This request did not come from the portal’s own pages.
         */
        ForbiddenOrCrossSite: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2032 | 990053;
                    /** @enum {unknown} */
                    errorName?: "access/cross-site" | "access/forbidden";
                };
            };
        };
        /** @description 2000 `api/invalid-request` A value of the request is not valid. */
        InvalidRequest: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2000;
                    /** @enum {unknown} */
                    errorName?: "api/invalid-request";
                };
            };
        };
        /**
         * @description 2000 `api/invalid-request` A value of the request is not valid.
         *
         *     2000 `api/invalid-seek-token` The continuation token is not valid here.
         *
         *     2000 `api/seek-not-possible` This list does not go there from here.
         */
        InvalidRequestOrInvalidSeekTokenOrSeekNotPossible: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2000;
                    /** @enum {unknown} */
                    errorName?: "api/invalid-request" | "api/invalid-seek-token" | "api/seek-not-possible";
                };
            };
        };
        /**
         * @description 2000 `api/invalid-request` A value of the request is not valid.
         *
         *     2000 `api/malformed-body` The body is not valid JSON.
         *
         *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
         */
        InvalidRequestOrMalformedBodyOrDuplicateMember: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2000;
                    /** @enum {unknown} */
                    errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body";
                };
            };
        };
        /**
         * @description 2000 `api/invalid-request` A value of the request is not valid.
         *
         *     2000 `api/malformed-body` The body is not valid JSON.
         *
         *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
         *
         *     990090 `tenancy/factor-missing` There is no such way to prove who you are on this account.
         */
        InvalidRequestOrMalformedBodyOrDuplicateMemberOrFactorMissing: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2000 | 990090;
                    /** @enum {unknown} */
                    errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "tenancy/factor-missing";
                };
            };
        };
        /**
         * @description 2000 `api/invalid-request` A value of the request is not valid.
         *
         *     2000 `api/malformed-body` The body is not valid JSON.
         *
         *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
         *
         *     2000 `api/unknown-member` The body has a member this resource does not take.
         */
        InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMember: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2000;
                    /** @enum {unknown} */
                    errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member";
                };
            };
        };
        /**
         * @description 2000 `api/invalid-request` A value of the request is not valid.
         *
         *     2000 `api/malformed-body` The body is not valid JSON.
         *
         *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
         *
         *     2000 `api/unknown-member` The body has a member this resource does not take.
         *
         *     990095 `tenancy/device-code-unknown` The code of the device is wrong or has run out.
         */
        InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrDeviceCodeUnknown: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2000 | 990095;
                    /** @enum {unknown} */
                    errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/device-code-unknown";
                };
            };
        };
        /**
         * @description 2000 `api/invalid-request` A value of the request is not valid.
         *
         *     2000 `api/malformed-body` The body is not valid JSON.
         *
         *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
         *
         *     2000 `api/unknown-member` The body has a member this resource does not take.
         *
         *     2000 `enrolment/invalid-value` A value of the application is missing or not valid.
         */
        InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValue: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2000;
                    /** @enum {unknown} */
                    errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "enrolment/invalid-value";
                };
            };
        };
        /**
         * @description 2000 `api/invalid-request` A value of the request is not valid.
         *
         *     2000 `api/malformed-body` The body is not valid JSON.
         *
         *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
         *
         *     2000 `api/unknown-member` The body has a member this resource does not take.
         *
         *     2000 `profiles/invalid-value` A value is missing or not valid.
         *
         *     2000 `profiles/invalid-phone-number` This is no telephone number.
         */
        InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValueOrInvalidPhoneNumber: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2000;
                    /** @enum {unknown} */
                    errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "profiles/invalid-phone-number" | "profiles/invalid-value";
                };
            };
        };
        /**
         * @description 2000 `api/invalid-request` A value of the request is not valid.
         *
         *     2000 `api/malformed-body` The body is not valid JSON.
         *
         *     2000 `profiles/invalid-phone-number` This is no telephone number.
         *
         *     2000 `profiles/invalid-value` A value is missing or not valid.
         */
        InvalidRequestOrMalformedBodyOrInvalidPhoneNumberOrInvalidValue: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2000;
                    /** @enum {unknown} */
                    errorName?: "api/invalid-request" | "api/malformed-body" | "profiles/invalid-phone-number" | "profiles/invalid-value";
                };
            };
        };
        /**
         * @description 2000 `api/invalid-request` A value of the request is not valid.
         *
         *     2000 `api/malformed-body` The body is not valid JSON.
         *
         *     2000 `profiles/invalid-value` A value is missing or not valid.
         *
         *     990362 `profiles/country-fixed` The country of an account never changes.
         *
         *     2000 `profiles/invalid-phone-number` This is no telephone number.
         */
        InvalidRequestOrMalformedBodyOrInvalidValueOrCountryFixedOrInvalidPhoneNumber: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 2000 | 990362;
                    /** @enum {unknown} */
                    errorName?: "api/invalid-request" | "api/malformed-body" | "profiles/country-fixed" | "profiles/invalid-phone-number" | "profiles/invalid-value";
                };
            };
        };
        /** @description 990205 `relationships/invitation-expired` The time for this invitation is over. */
        InvitationExpired: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990205;
                    /** @enum {unknown} */
                    errorName?: "relationships/invitation-expired";
                };
            };
        };
        /** @description 990091 `tenancy/last-factor` The last second factor cannot be removed; add another one first. */
        LastFactor: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990091;
                    /** @enum {unknown} */
                    errorName?: "tenancy/last-factor";
                };
            };
        };
        /** @description 990405 `people/last-global-admin` The company’s last global admin keeps the role and stays active. */
        LastGlobalAdmin: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990405;
                    /** @enum {unknown} */
                    errorName?: "people/last-global-admin";
                };
            };
        };
        /** @description 1000 `api/not-found` There is no such resource. */
        NotFound: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 1000;
                    /** @enum {unknown} */
                    errorName?: "api/not-found";
                };
            };
        };
        /**
         * @description 1000 `api/not-found` There is no such resource.
         *
         *     990360 `profiles/no-support-profile` No support details have been given yet.
         */
        NotFoundOrNoSupportProfile: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 1000 | 990360;
                    /** @enum {unknown} */
                    errorName?: "api/not-found" | "profiles/no-support-profile";
                };
            };
        };
        /** @description 990004 `api/overloaded` Not possible at this moment; try again. */
        Overloaded: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990004;
                    /** @enum {unknown} */
                    errorName?: "api/overloaded";
                };
            };
        };
        /**
         * @description 990004 `api/overloaded` Not possible at this moment; try again.
         *
         *     990082 `tenancy/sign-in-busy` Too many people are signing in at this moment; try again.
         */
        OverloadedOrSignInBusy: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990004 | 990082;
                    /** @enum {unknown} */
                    errorName?: "api/overloaded" | "tenancy/sign-in-busy";
                };
            };
        };
        /** @description 990361 `profiles/stale-etag` The profile was changed in the meantime. */
        ProfilesStaleEtag: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990361;
                    /** @enum {unknown} */
                    errorName?: "profiles/stale-etag";
                };
            };
        };
        /**
         * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
         *
         *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
         */
        RequestIdReusedOrRequestInProgress: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990010 | 990011;
                    /** @enum {unknown} */
                    errorName?: "api/request-id-reused" | "api/request-in-progress";
                };
            };
        };
        /**
         * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
         *
         *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
         *
         *     990204 `relationships/invitation-decided` The invitation was already decided.
         */
        RequestIdReusedOrRequestInProgressOrInvitationDecided: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990010 | 990011 | 990204;
                    /** @enum {unknown} */
                    errorName?: "api/request-id-reused" | "api/request-in-progress" | "relationships/invitation-decided";
                };
            };
        };
        /**
         * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
         *
         *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
         *
         *     990410 `enrolment/no-such-move` The application is not in a state in which this can be done.
         */
        RequestIdReusedOrRequestInProgressOrNoSuchMove: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990010 | 990011 | 990410;
                    /** @enum {unknown} */
                    errorName?: "api/request-id-reused" | "api/request-in-progress" | "enrolment/no-such-move";
                };
            };
        };
        /** @description 990252 `customers/stale-etag` The billing profile or the tags were changed in the meantime. */
        StaleEtag: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990252;
                    /** @enum {unknown} */
                    errorName?: "customers/stale-etag";
                };
            };
        };
        /** @description 990003 `api/throttled` Too many requests. */
        Throttled: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ThrottleFault"];
            };
        };
        /**
         * @description 990003 `api/throttled` Too many requests.
         *
         *     990321 `jobs/one-bulk-job-at-a-time` Another bulk job of the company is still running.
         */
        ThrottledOrOneBulkJobAtATime: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ThrottleFault"];
            };
        };
        /**
         * @description 990003 `api/throttled` Too many requests.
         *
         *     990081 `tenancy/sign-in-delayed` Too many failed attempts; the next has to wait.
         */
        ThrottledOrSignInDelayed: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ThrottleFault"];
            };
        };
        /**
         * @description 990003 `api/throttled` Too many requests.
         *
         *     990406 `tenancy/sign-up-delayed` Too many sign-ups, or mails to strangers, lately; the next has to wait.
         */
        ThrottledOrSignUpDelayed: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ThrottleFault"];
            };
        };
        /**
         * @description 990003 `api/throttled` Too many requests.
         *
         *     990320 `jobs/two-exports-at-a-time` Two exports of this company are running already.
         */
        ThrottledOrTwoExportsAtATime: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ThrottleFault"];
            };
        };
        /** @description 400 `access/unauthenticated` Sign in first. */
        Unauthenticated: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 400;
                    /** @enum {unknown} */
                    errorName?: "access/unauthenticated";
                };
            };
        };
        /**
         * @description 400 `access/unauthenticated` Sign in first.
         *
         *     990050 `access/mfa-required` This needs a sign-in with a second factor.
         */
        UnauthenticatedOrMfaRequired: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 400 | 990050;
                    /** @enum {unknown} */
                    errorName?: "access/mfa-required" | "access/unauthenticated";
                };
            };
        };
        /**
         * @description 400 `access/unauthenticated` Sign in first.
         *
         *     990050 `access/mfa-required` This needs a sign-in with a second factor.
         *
         *     990051 `access/step-up-required` Prove again who you are: this needs a sign-in not older than 15 minutes.
         */
        UnauthenticatedOrMfaRequiredOrStepUpRequired: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 400 | 990050 | 990051;
                    /** @enum {unknown} */
                    errorName?: "access/mfa-required" | "access/step-up-required" | "access/unauthenticated";
                };
            };
        };
        /** @description 990002 `api/unsupported-media-type` The body must be uncompressed JSON. */
        UnsupportedMediaType: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990002;
                    /** @enum {unknown} */
                    errorName?: "api/unsupported-media-type";
                };
            };
        };
        /** @description 990423 `enrolment/verification-expired` The time for this link is over. */
        VerificationExpired: {
            headers: {
                "MS-RequestId": components["headers"]["MsRequestId"];
                "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"] & {
                    /** @enum {unknown} */
                    code?: 990423;
                    /** @enum {unknown} */
                    errorName?: "enrolment/verification-expired";
                };
            };
        };
    };
    parameters: {
        /** @description Names this logical call. A POST repeated under the same id is done once. */
        MsRequestId: string;
        /** @description For tracing only; echoed. */
        MsCorrelationId: string;
        /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
        XLocale: string;
        /** @description The token of `links.next`; it holds size, filter, order and position. */
        MsContinuationToken: string;
    };
    requestBodies: never;
    headers: {
        /** @description The request this answers */
        MsRequestId: string;
        /** @description As sent, or made */
        MsCorrelationId: string;
        /** @description Whole seconds */
        RetryAfter: string;
        /** @description Why the token was refused */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type Acceptance = components['schemas']['Acceptance'];
export type Activity = components['schemas']['Activity'];
export type ActivityCollection = components['schemas']['ActivityCollection'];
export type Address = components['schemas']['Address'];
export type AgreementSignatureStatus = components['schemas']['AgreementSignatureStatus'];
export type App = components['schemas']['App'];
export type AppAnswer = components['schemas']['AppAnswer'];
export type AppCollection = components['schemas']['AppCollection'];
export type AppRequest = components['schemas']['AppRequest'];
export type AppSecret = components['schemas']['AppSecret'];
export type AuditRecord = components['schemas']['AuditRecord'];
export type AuditRecordCollection = components['schemas']['AuditRecordCollection'];
export type BillingProfile = components['schemas']['BillingProfile'];
export type Contact = components['schemas']['Contact'];
export type Customer = components['schemas']['Customer'];
export type CustomerAccess = components['schemas']['CustomerAccess'];
export type CustomerAccessCollection = components['schemas']['CustomerAccessCollection'];
export type CustomerAccessHistory = components['schemas']['CustomerAccessHistory'];
export type CustomerAccessHistoryCollection = components['schemas']['CustomerAccessHistoryCollection'];
export type CustomerBillingProfile = components['schemas']['CustomerBillingProfile'];
export type CustomerCompanyProfile = components['schemas']['CustomerCompanyProfile'];
export type CustomerCompanyProfileOfReadCustomer = components['schemas']['CustomerCompanyProfileOfReadCustomer'];
export type CustomerCounts = components['schemas']['CustomerCounts'];
export type CustomerPartnerRelationship = components['schemas']['CustomerPartnerRelationship'];
export type CustomerPartnerRelationshipCollection = components['schemas']['CustomerPartnerRelationshipCollection'];
export type CustomerTags = components['schemas']['CustomerTags'];
export type Decline = components['schemas']['Decline'];
export type Device = components['schemas']['Device'];
export type DirectoryEntry = components['schemas']['DirectoryEntry'];
export type DirectoryEntryOfRequestDirectoryEntry = components['schemas']['DirectoryEntryOfRequestDirectoryEntry'];
export type Draft = components['schemas']['Draft'];
export type EmailVerification = components['schemas']['EmailVerification'];
export type Enrollment = components['schemas']['Enrollment'];
export type EnrollmentCollection = components['schemas']['EnrollmentCollection'];
export type FactorAdded = components['schemas']['FactorAdded'];
export type Factors = components['schemas']['Factors'];
export type Fault = components['schemas']['Fault'];
export type IdentityProvider = components['schemas']['IdentityProvider'];
export type Invitation = components['schemas']['Invitation'];
export type InvitationCollection = components['schemas']['InvitationCollection'];
export type InvitationCounts = components['schemas']['InvitationCounts'];
export type InvitationOfMany = components['schemas']['InvitationOfMany'];
export type InvitationPreview = components['schemas']['InvitationPreview'];
export type Job = components['schemas']['Job'];
export type JobItem = components['schemas']['JobItem'];
export type JobItemCollection = components['schemas']['JobItemCollection'];
export type KnownProvider = components['schemas']['KnownProvider'];
export type KnownProviderCollection = components['schemas']['KnownProviderCollection'];
export type LegalBusinessProfile = components['schemas']['LegalBusinessProfile'];
export type Link = components['schemas']['Link'];
export type Links = components['schemas']['Links'];
export type ListedCustomer = components['schemas']['ListedCustomer'];
export type ListedCustomerCollection = components['schemas']['ListedCustomerCollection'];
export type Me = components['schemas']['Me'];
export type MembershipProfile = components['schemas']['MembershipProfile'];
export type MembershipSignIn = components['schemas']['MembershipSignIn'];
export type MpnProfile = components['schemas']['MpnProfile'];
export type MyRoles = components['schemas']['MyRoles'];
export type OfferedRoles = components['schemas']['OfferedRoles'];
export type OneUser = components['schemas']['OneUser'];
export type Organization = components['schemas']['Organization'];
export type OrganizationProfile = components['schemas']['OrganizationProfile'];
export type OwnDirectoryEntry = components['schemas']['OwnDirectoryEntry'];
export type Partner = components['schemas']['Partner'];
export type PartnerAgreements = components['schemas']['PartnerAgreements'];
export type PartnerCollection = components['schemas']['PartnerCollection'];
export type PartnerIdAssociation = components['schemas']['PartnerIdAssociation'];
export type PartnerRelationship = components['schemas']['PartnerRelationship'];
export type PartnerRelationshipCollection = components['schemas']['PartnerRelationshipCollection'];
export type PartnerSupportProfile = components['schemas']['PartnerSupportProfile'];
export type Partnership = components['schemas']['Partnership'];
export type PartnershipConsent = components['schemas']['PartnershipConsent'];
export type PartnershipEndPreview = components['schemas']['PartnershipEndPreview'];
export type PartnershipRequest = components['schemas']['PartnershipRequest'];
export type PartnershipRequestCollection = components['schemas']['PartnershipRequestCollection'];
export type PasswordReset = components['schemas']['PasswordReset'];
export type PastCustomer = components['schemas']['PastCustomer'];
export type PastCustomerCollection = components['schemas']['PastCustomerCollection'];
export type Proof = components['schemas']['Proof'];
export type Provider = components['schemas']['Provider'];
export type ProviderCollection = components['schemas']['ProviderCollection'];
export type RecoveryCodes = components['schemas']['RecoveryCodes'];
export type Redirect = components['schemas']['Redirect'];
export type RelationshipRequest = components['schemas']['RelationshipRequest'];
export type RemovalPreview = components['schemas']['RemovalPreview'];
export type RemovedCustomer = components['schemas']['RemovedCustomer'];
export type Session = components['schemas']['Session'];
export type SessionCollection = components['schemas']['SessionCollection'];
export type SignInState = components['schemas']['SignInState'];
export type SignInStep = components['schemas']['SignInStep'];
export type SignInWays = components['schemas']['SignInWays'];
export type SignUp = components['schemas']['SignUp'];
export type SignUpDomain = components['schemas']['SignUpDomain'];
export type StepUpWays = components['schemas']['StepUpWays'];
export type ThrottleFault = components['schemas']['ThrottleFault'];
export type TotpOffer = components['schemas']['TotpOffer'];
export type User = components['schemas']['User'];
export type UserCollection = components['schemas']['UserCollection'];
export type UserWithPassword = components['schemas']['UserWithPassword'];
export type WebAuthnJson = components['schemas']['WebAuthnJson'];
export type ResponseBodyTooLarge = components['responses']['BodyTooLarge'];
export type ResponseEnrolmentStaleEtag = components['responses']['EnrolmentStaleEtag'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseForbiddenOrAppOnlyRefused = components['responses']['ForbiddenOrAppOnlyRefused'];
export type ResponseForbiddenOrAppOnlyRefusedOrCrossSite = components['responses']['ForbiddenOrAppOnlyRefusedOrCrossSite'];
export type ResponseForbiddenOrAppOnlyRefusedOrCrossSiteOrOwnCompany = components['responses']['ForbiddenOrAppOnlyRefusedOrCrossSiteOrOwnCompany'];
export type ResponseForbiddenOrAppOnlyRefusedOrCrossSiteOrRoleBeyondYours = components['responses']['ForbiddenOrAppOnlyRefusedOrCrossSiteOrRoleBeyondYours'];
export type ResponseForbiddenOrAppOnlyRefusedOrDeauthorized = components['responses']['ForbiddenOrAppOnlyRefusedOrDeauthorized'];
export type ResponseForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite = components['responses']['ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite'];
export type ResponseForbiddenOrCrossSite = components['responses']['ForbiddenOrCrossSite'];
export type ResponseInvalidRequest = components['responses']['InvalidRequest'];
export type ResponseInvalidRequestOrInvalidSeekTokenOrSeekNotPossible = components['responses']['InvalidRequestOrInvalidSeekTokenOrSeekNotPossible'];
export type ResponseInvalidRequestOrMalformedBodyOrDuplicateMember = components['responses']['InvalidRequestOrMalformedBodyOrDuplicateMember'];
export type ResponseInvalidRequestOrMalformedBodyOrDuplicateMemberOrFactorMissing = components['responses']['InvalidRequestOrMalformedBodyOrDuplicateMemberOrFactorMissing'];
export type ResponseInvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMember = components['responses']['InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMember'];
export type ResponseInvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrDeviceCodeUnknown = components['responses']['InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrDeviceCodeUnknown'];
export type ResponseInvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValue = components['responses']['InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValue'];
export type ResponseInvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValueOrInvalidPhoneNumber = components['responses']['InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValueOrInvalidPhoneNumber'];
export type ResponseInvalidRequestOrMalformedBodyOrInvalidPhoneNumberOrInvalidValue = components['responses']['InvalidRequestOrMalformedBodyOrInvalidPhoneNumberOrInvalidValue'];
export type ResponseInvalidRequestOrMalformedBodyOrInvalidValueOrCountryFixedOrInvalidPhoneNumber = components['responses']['InvalidRequestOrMalformedBodyOrInvalidValueOrCountryFixedOrInvalidPhoneNumber'];
export type ResponseInvitationExpired = components['responses']['InvitationExpired'];
export type ResponseLastFactor = components['responses']['LastFactor'];
export type ResponseLastGlobalAdmin = components['responses']['LastGlobalAdmin'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseNotFoundOrNoSupportProfile = components['responses']['NotFoundOrNoSupportProfile'];
export type ResponseOverloaded = components['responses']['Overloaded'];
export type ResponseOverloadedOrSignInBusy = components['responses']['OverloadedOrSignInBusy'];
export type ResponseProfilesStaleEtag = components['responses']['ProfilesStaleEtag'];
export type ResponseRequestIdReusedOrRequestInProgress = components['responses']['RequestIdReusedOrRequestInProgress'];
export type ResponseRequestIdReusedOrRequestInProgressOrInvitationDecided = components['responses']['RequestIdReusedOrRequestInProgressOrInvitationDecided'];
export type ResponseRequestIdReusedOrRequestInProgressOrNoSuchMove = components['responses']['RequestIdReusedOrRequestInProgressOrNoSuchMove'];
export type ResponseStaleEtag = components['responses']['StaleEtag'];
export type ResponseThrottled = components['responses']['Throttled'];
export type ResponseThrottledOrOneBulkJobAtATime = components['responses']['ThrottledOrOneBulkJobAtATime'];
export type ResponseThrottledOrSignInDelayed = components['responses']['ThrottledOrSignInDelayed'];
export type ResponseThrottledOrSignUpDelayed = components['responses']['ThrottledOrSignUpDelayed'];
export type ResponseThrottledOrTwoExportsAtATime = components['responses']['ThrottledOrTwoExportsAtATime'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnauthenticatedOrMfaRequired = components['responses']['UnauthenticatedOrMfaRequired'];
export type ResponseUnauthenticatedOrMfaRequiredOrStepUpRequired = components['responses']['UnauthenticatedOrMfaRequiredOrStepUpRequired'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseVerificationExpired = components['responses']['VerificationExpired'];
export type ParameterMsRequestId = components['parameters']['MsRequestId'];
export type ParameterMsCorrelationId = components['parameters']['MsCorrelationId'];
export type ParameterXLocale = components['parameters']['XLocale'];
export type ParameterMsContinuationToken = components['parameters']['MsContinuationToken'];
export type HeaderMsRequestId = components['headers']['MsRequestId'];
export type HeaderMsCorrelationId = components['headers']['MsCorrelationId'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    getAuditRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                recordId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One audit record */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecord"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listActivity: {
        parameters: {
            query?: {
                /** @description RFC 3339, UTC */
                from?: string;
                /** @description RFC 3339; itself excluded */
                to?: string;
                /** @description Part of a name: who acted, customer or partner */
                q?: string;
                operation?: string;
                customerId?: string;
                /** @description 0: the server’s default */
                size?: number;
                /** @description `Next` or `First`, with the continuation token */
                seekOperation?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
                /** @description The token of `links.next`; it holds size, filter, order and position. */
                "MS-ContinuationToken"?: components["parameters"]["MsContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The activity log of your company, newest first */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityCollection"];
                };
            };
            400: components["responses"]["InvalidRequestOrInvalidSeekTokenOrSeekNotPossible"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    exportActivity: {
        parameters: {
            query?: {
                /** @description RFC 3339, UTC */
                from?: string;
                /** @description RFC 3339; itself excluded */
                to?: string;
                /** @description Part of a name: who acted, customer or partner */
                q?: string;
                operation?: string;
                customerId?: string;
                format?: "csv" | "json";
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV or JSON, streamed */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrTwoExportsAtATime"];
            503: components["responses"]["Overloaded"];
        };
    };
    listApps: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API apps of your company, newest first */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppCollection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    registerApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    roles?: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
                    /** @description https, or http on the own machine; compared letter by letter */
                    redirectUris?: string[];
                    isPublic?: boolean;
                    skipsPkce?: boolean;
                };
            };
        };
        responses: {
            /** @description Register an API app; a secret is added to it afterwards */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `tenancy/app-invalid` A value of the app is not valid.
             *
             *     990111 `tenancy/redirect-uri-invalid` A redirect address is https, or http on the own machine, with no fragment and no user name in it.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990111;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/app-invalid" | "tenancy/redirect-uri-invalid";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990110 `tenancy/too-many-apps` A company has a hundred apps at most; remove one first.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990110;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "tenancy/too-many-apps";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One API app of your company */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    removeApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    addAppSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                appId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description RFC 3339 with a zone; 180 days from now unless said
                     */
                    endsOn?: string;
                };
            };
        };
        responses: {
            /** @description Add a secret to an app; its value is shown in this answer alone */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSecret"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990112 `tenancy/secret-end-invalid` A secret ends in the future, and after 730 days at the latest.
             *
             *     990113 `tenancy/no-secrets-for-public-apps` A public app keeps no secret.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990112 | 990113;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/no-secrets-for-public-apps" | "tenancy/secret-end-invalid";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990098 `tenancy/too-many-secrets` An app has two secrets at most; remove one first.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990098;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "tenancy/too-many-secrets";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    removeAppSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                appId: string;
                secretId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listAuditRecords: {
        parameters: {
            query: {
                startDate: string;
                endDate?: string;
                filter?: string;
                size?: number;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The activity log in the published shape */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecordCollection"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/invalid-seek-token` The continuation token is not valid here.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-request" | "api/invalid-seek-token";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getAgreementStatus: {
        parameters: {
            query?: {
                mpnId?: string;
                tenantId?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether a reseller has signed the partner agreement */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementSignatureStatus"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2001 `profiles/agreement-of-nobody` Name a partner ID or a tenant.
             *
             *     2000 `profiles/agreement-of-two` Name one partner ID, a number, or one tenant, by its id.
             *
             *     2200 `profiles/agreement-wrong-partner-id` Nobody has this partner ID.
             *
             *     2201 `profiles/agreement-other-region` The partner ID belongs to another region.
             *
             *     2203 `profiles/agreement-unsigned-by-partner-id` The company with this partner ID has not signed the partner agreement.
             *
             *     2204 `profiles/agreement-no-reseller` The company with this partner ID has no account as an indirect reseller.
             *
             *     2205 `profiles/agreement-unknown-tenant` No indirect reseller has this tenant.
             *
             *     2206 `profiles/agreement-unsigned-by-tenant` The company of this tenant has not signed the partner agreement.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 2001 | 2200 | 2201 | 2203 | 2204 | 2205 | 2206;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-request" | "profiles/agreement-no-reseller" | "profiles/agreement-of-nobody" | "profiles/agreement-of-two" | "profiles/agreement-other-region" | "profiles/agreement-unknown-tenant" | "profiles/agreement-unsigned-by-partner-id" | "profiles/agreement-unsigned-by-tenant" | "profiles/agreement-wrong-partner-id";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description 0: the server’s default, 500 */
                size?: number;
                /** @description JSON. Fields: CompanyName, Domain (starts_with, equals, substring); IndirectReseller, IndirectCloudSolutionProvider (a tenant id); CustomerId, Tag, AdminRights (gdap, dap, none), Duty, Agreement (accepted, missing), Origin (equals); RightsEnd (less_than a day); joined by and, or */
                filter?: string;
                /** @description `name` (default) or `since` */
                sortField?: string;
                /** @description `Ascending` (default) or `Descending` */
                sortDirection?: string;
                /** @description `Next`, `Previous` or `First`, with the continuation token */
                seekOperation?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
                /** @description The token of `links.next`; it holds size, filter, order and position. */
                "MS-ContinuationToken"?: components["parameters"]["MsContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customers your company has an active relationship with */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedCustomerCollection"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/invalid-seek-token` The continuation token is not valid here.
             *
             *     2000 `api/seek-not-possible` This list does not go there from here.
             *
             *     2000 `api/invalid-filter` The filter is not valid here.
             *
             *     2000 `customers/invalid-filter` The filter names a field, an operator or a value that customers are not filtered by.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-filter" | "api/invalid-request" | "api/invalid-seek-token" | "api/seek-not-possible" | "customers/invalid-filter";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    countCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many customers there are, and how many need somebody to act */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCounts"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    exportCustomers: {
        parameters: {
            query?: {
                /** @description JSON. Fields: CompanyName, Domain (starts_with, equals, substring); IndirectReseller, IndirectCloudSolutionProvider (a tenant id); CustomerId, Tag, AdminRights (gdap, dap, none), Duty, Agreement (accepted, missing), Origin (equals); RightsEnd (less_than a day); joined by and, or */
                filter?: string;
                format?: "csv" | "json";
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV or JSON, streamed */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/invalid-filter` The filter is not valid here.
             *
             *     2000 `customers/invalid-filter` The filter names a field, an operator or a value that customers are not filtered by.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-filter" | "api/invalid-request" | "customers/invalid-filter";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrTwoExportsAtATime"];
            503: components["responses"]["Overloaded"];
        };
    };
    getRelationshipRequest: {
        parameters: {
            query?: {
                /** @description Tenant id of a provider you have a partnership with */
                indirectCloudSolutionProviderId?: string;
                /** @description Your own tenant id, if anything */
                indirectResellerId?: string;
                dualRoleIndirectRelationship?: string;
                /** @description Language of the draft */
                locale?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reusable link that asks any customer for a relationship */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipRequest"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `relationships/invalid-value` A value of the invitation is not valid.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-request" | "relationships/invalid-value";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            /**
             * @description 2032 `access/forbidden` You are not allowed to do this.
             *
             *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
             *
             *     800039 `access/deauthorized` A de-authorized partner can only read.
             *
             *     900124 `agreements/partner-agreement-missing` The company has not accepted the partner agreement.
             *
             *     800039 `relationships/partner-inactive` A partner is not active in the programme.
             *
             *     990207 `relationships/partnership-required` A joint invitation needs an active partnership with the provider.
             */
            403: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2032 | 800039 | 900124 | 990052 | 990207;
                        /** @enum {unknown} */
                        errorName?: "access/app-only-refused" | "access/deauthorized" | "access/forbidden" | "agreements/partner-agreement-missing" | "relationships/partner-inactive" | "relationships/partnership-required";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    rotateRelationshipRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    indirectCloudSolutionProviderId?: string;
                };
            };
        };
        responses: {
            /** @description Replace the reusable link; the old one leads nowhere from then on */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipRequest"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            /**
             * @description 2032 `access/forbidden` You are not allowed to do this.
             *
             *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
             *
             *     800039 `access/deauthorized` A de-authorized partner can only read.
             *
             *     990053 `access/cross-site` This request did not come from the portal’s own pages.
             *
             *     900124 `agreements/partner-agreement-missing` The company has not accepted the partner agreement.
             *
             *     800039 `relationships/partner-inactive` A partner is not active in the programme.
             *
             *     990207 `relationships/partnership-required` A joint invitation needs an active partnership with the provider.
             */
            403: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2032 | 800039 | 900124 | 990052 | 990053 | 990207;
                        /** @enum {unknown} */
                        errorName?: "access/app-only-refused" | "access/cross-site" | "access/deauthorized" | "access/forbidden" | "agreements/partner-agreement-missing" | "relationships/partner-inactive" | "relationships/partnership-required";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One customer */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    removeCustomerRelationship: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    relationshipToPartner?: string | number;
                    statement?: {
                        /** @description Left out: the current one */
                        version?: string;
                        acknowledged?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description End the relationship with a customer; nobody is told */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedCustomer"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `customers/only-none` The only change of a relationship made here is its end: relationshipToPartner "none".
             *
             *     2000 `customers/statement-required` The statement was not acknowledged.
             *
             *     990250 `customers/removal-blocked` Active subscriptions, reservations or software purchases stand in the way.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990250;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-request" | "api/malformed-body" | "customers/only-none" | "customers/removal-blocked" | "customers/statement-required";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /** @description 990251 `customers/statement-outdated` The statement named is not the current one. */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990251;
                        /** @enum {unknown} */
                        errorName?: "customers/statement-outdated";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readCustomerAccess: {
        parameters: {
            query?: {
                /** @description RFC 3339; left out: now */
                asOf?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who can reach the customer’s tenant, or could at an instant, and by which right */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAccessCollection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readCustomerAccessHistory: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer’s partners over time: relationships, rights and assignments with their spans */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAccessHistoryCollection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readCustomerBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom your company bills for this customer */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBillingProfile"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    updateCustomerBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    firstName?: string;
                    lastName?: string;
                    email?: string;
                    culture: string;
                    language: string;
                    companyName: string;
                    defaultAddress: {
                        country: string;
                        city?: string;
                        state?: string;
                        region?: string;
                        district?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        postalCode?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        phoneNumber?: string;
                    };
                    attributes?: {
                        etag?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Change whom your company bills, whole; another name changes your list too */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBillingProfile"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `customers/invalid-value` A value is missing or not valid.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-request" | "api/malformed-body" | "customers/invalid-value";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            /**
             * @description 2032 `access/forbidden` You are not allowed to do this.
             *
             *     800039 `access/deauthorized` A de-authorized partner can only read.
             *
             *     990053 `access/cross-site` This request did not come from the portal’s own pages.
             */
            403: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2032 | 800039 | 990053;
                        /** @enum {unknown} */
                        errorName?: "access/cross-site" | "access/deauthorized" | "access/forbidden";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            412: components["responses"]["StaleEtag"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readCustomerCompanyProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the customer’s company says of itself */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCompanyProfileOfReadCustomer"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listCustomerRelationships: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your resellers that this customer buys through */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPartnerRelationshipCollection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    previewCustomerRemoval: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A dry run of removing the relationship: what ends, what stays, what is in the way */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovalPreview"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorized"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listSharedPartners: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your providers and resellers that have a relationship with this customer as well */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPartnerRelationshipCollection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readCustomerTags: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your company’s tags on a customer */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerTags"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    tagCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 150 of at most 50 characters, each counted once */
                    tags: string[];
                    attributes?: {
                        objectType?: string;
                        etag?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Put these tags on a customer in place of those it had */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerTags"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `customers/tags-invalid` At most 150 tags of at most 50 characters each.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "customers/tags-invalid";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["StaleEtag"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readOwnDirectoryEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your entry in the public directory, and what you last asked to have there */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDirectoryEntry"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    requestDirectoryEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectoryEntryOfRequestDirectoryEntry"];
            };
        };
        responses: {
            /** @description Asks the vendor to let your entry say this; a later ask replaces an earlier one */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDirectoryEntry"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValueOrInvalidPhoneNumber"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /** @description 990365 `profiles/no-vendor` This company has not been introduced to the vendor. */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990365;
                        /** @enum {unknown} */
                        errorName?: "profiles/no-vendor";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    withdrawDirectoryRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes back what you asked for */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDirectoryEntry"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990366 `profiles/no-open-request` The provider asks for no change of its entry.
             *
             *     990365 `profiles/no-vendor` This company has not been introduced to the vendor.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990365 | 990366;
                        /** @enum {unknown} */
                        errorName?: "profiles/no-open-request" | "profiles/no-vendor";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listKnownProviders: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers you know, with their entries; those that ask for something first */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownProviderCollection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    confirmDirectoryEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    listed: boolean;
                    entry: components["schemas"]["DirectoryEntryOfRequestDirectoryEntry"];
                    etag?: string;
                };
            };
        };
        responses: {
            /** @description Writes a provider’s entry as you confirm it, or takes it off the directory */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownProvider"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValueOrInvalidPhoneNumber"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ProfilesStaleEtag"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    decideDirectoryRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "confirmed" | "declined";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     */
                    askedAt: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Confirms what a provider asked for, as it asked at `askedAt`, or declines it with a reason */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownProvider"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `profiles/invalid-value` A value is missing or not valid.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "profiles/invalid-value";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990366 `profiles/no-open-request` The provider asks for no change of its entry.
             *
             *     990367 `profiles/request-changed` The provider has asked for something else in the meantime.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990366 | 990367;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "profiles/no-open-request" | "profiles/request-changed";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listEnrollments: {
        parameters: {
            query?: {
                state?: "draft" | "awaiting_email" | "under_review" | "action_required" | "rejected" | "qualified" | "active" | "restricted" | "suspended" | "deauthorized";
                size?: number;
                /** @description `Next` or `First`, with the continuation token */
                seekOperation?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
                /** @description The token of `links.next`; it holds size, filter, order and position. */
                "MS-ContinuationToken"?: components["parameters"]["MsContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your company’s applications; for the vendor its queue, the longest waiting first */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrollmentCollection"];
                };
            };
            400: components["responses"]["InvalidRequestOrInvalidSeekTokenOrSeekNotPossible"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    startEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    program: "indirect_reseller";
                    mpnId?: string;
                    legalProfile?: {
                        companyName?: string;
                        address?: {
                            /** @description ISO 3166-1 alpha-2 */
                            country?: string;
                            addressLine1?: string;
                            addressLine2?: string;
                            addressLine3?: string;
                            city?: string;
                            state?: string;
                            region?: string;
                            postalCode?: string;
                            firstName?: string;
                            middleName?: string;
                            lastName?: string;
                            phoneNumber?: string;
                        };
                        organizationRegistrationNumber?: string;
                        dunsNumber?: string;
                    };
                    primaryContact?: {
                        firstName?: string;
                        lastName?: string;
                        email?: string;
                        phoneNumber?: string;
                    };
                    support?: {
                        email?: string;
                        telephone?: string;
                        website?: string;
                    };
                    /** @description Of the mails to the primary contact */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description Begin to apply as a partner */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `enrolment/invalid-value` A value of the application is missing or not valid.
             *
             *     990415 `enrolment/web-mail-refused` The primary contact needs a mail address of the company, not of a public mail service.
             *
             *     600049 `enrolment/registration-number-missing` Companies of this country give their registration number.
             *
             *     600050 `enrolment/registration-number-malformed` This is no registration number of this country.
             *
             *     600051 `enrolment/phone-number-missing` The telephone number is missing.
             *
             *     990416 `enrolment/country-fixed` The country is that of the tenant and cannot be changed.
             *
             *     990562 `membership/sign-in-ended` This sign-in at the membership registry has ended; sign in there again.
             *
             *     990563 `membership/unknown-profile` This sign-in brought no profile with that partner ID.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 600049 | 600050 | 600051 | 990415 | 990416 | 990562 | 990563;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "enrolment/country-fixed" | "enrolment/invalid-value" | "enrolment/phone-number-missing" | "enrolment/registration-number-malformed" | "enrolment/registration-number-missing" | "enrolment/web-mail-refused" | "membership/sign-in-ended" | "membership/unknown-profile";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            /**
             * @description 2032 `access/forbidden` You are not allowed to do this.
             *
             *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
             *
             *     990053 `access/cross-site` This request did not come from the portal’s own pages.
             *
             *     990433 `enrolment/held-back` A partner that is restricted or suspended cannot apply for another part of the programme.
             */
            403: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2032 | 990052 | 990053 | 990433;
                        /** @enum {unknown} */
                        errorName?: "access/app-only-refused" | "access/cross-site" | "access/forbidden" | "enrolment/held-back";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990411 `enrolment/already-open` The company has an application already.
             *
             *     990412 `enrolment/too-soon-again` A company that was de-authorized can apply again after a year.
             *
             *     990564 `membership/profile-inactive` The profile is not active.
             *
             *     990565 `membership/other-country` The profile is of another country or region than your company.
             *
             *     990566 `membership/wrong-type` The partner ID is not that of a location.
             *
             *     990567 `membership/id-taken` The partner ID is tied to another partner account.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990411 | 990412 | 990564 | 990565 | 990566 | 990567;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "enrolment/already-open" | "enrolment/too-soon-again" | "membership/id-taken" | "membership/other-country" | "membership/profile-inactive" | "membership/wrong-type";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    verifyEnrollmentEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    signedUp?: boolean;
                    addressIsOurs?: boolean;
                };
            };
        };
        responses: {
            /** @description The primary contact confirms the sign-up and the address, by the last segment of the mailed link */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailVerification"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990422 `enrolment/confirmation-required` Both confirmations are needed.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990422;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "enrolment/confirmation-required";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgressOrNoSuchMove"];
            410: components["responses"]["VerificationExpired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readEnrollmentVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a mailed link would confirm. Looking confirms nothing */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailVerification"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["VerificationExpired"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One application: what was said, what is looked at, what is missing, what happened */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    editEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mpnId?: string;
                    legalProfile?: {
                        companyName?: string;
                        address?: {
                            /** @description ISO 3166-1 alpha-2 */
                            country?: string;
                            addressLine1?: string;
                            addressLine2?: string;
                            addressLine3?: string;
                            city?: string;
                            state?: string;
                            region?: string;
                            postalCode?: string;
                            firstName?: string;
                            middleName?: string;
                            lastName?: string;
                            phoneNumber?: string;
                        };
                        organizationRegistrationNumber?: string;
                        dunsNumber?: string;
                    };
                    primaryContact?: {
                        firstName?: string;
                        lastName?: string;
                        email?: string;
                        phoneNumber?: string;
                    };
                    support?: {
                        email?: string;
                        telephone?: string;
                        website?: string;
                    };
                    /** @description Of the mails to the primary contact */
                    locale?: string;
                    attributes?: {
                        objectType?: string;
                        etag?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Save a step of the form */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `enrolment/invalid-value` A value of the application is missing or not valid.
             *
             *     990415 `enrolment/web-mail-refused` The primary contact needs a mail address of the company, not of a public mail service.
             *
             *     600049 `enrolment/registration-number-missing` Companies of this country give their registration number.
             *
             *     600050 `enrolment/registration-number-malformed` This is no registration number of this country.
             *
             *     600051 `enrolment/phone-number-missing` The telephone number is missing.
             *
             *     990416 `enrolment/country-fixed` The country is that of the tenant and cannot be changed.
             *
             *     990562 `membership/sign-in-ended` This sign-in at the membership registry has ended; sign in there again.
             *
             *     990563 `membership/unknown-profile` This sign-in brought no profile with that partner ID.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 600049 | 600050 | 600051 | 990415 | 990416 | 990562 | 990563;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "enrolment/country-fixed" | "enrolment/invalid-value" | "enrolment/phone-number-missing" | "enrolment/registration-number-malformed" | "enrolment/registration-number-missing" | "enrolment/web-mail-refused" | "membership/sign-in-ended" | "membership/unknown-profile";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990564 `membership/profile-inactive` The profile is not active.
             *
             *     990565 `membership/other-country` The profile is of another country or region than your company.
             *
             *     990566 `membership/wrong-type` The partner ID is not that of a location.
             *
             *     990567 `membership/id-taken` The partner ID is tied to another partner account.
             *
             *     990420 `enrolment/not-editable` This part of the application cannot be changed in its present state.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990420 | 990564 | 990565 | 990566 | 990567;
                        /** @enum {unknown} */
                        errorName?: "enrolment/not-editable" | "membership/id-taken" | "membership/other-country" | "membership/profile-inactive" | "membership/wrong-type";
                    };
                };
            };
            412: components["responses"]["EnrolmentStaleEtag"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignUpDelayed"];
            503: components["responses"]["Overloaded"];
        };
    };
    signPartnerAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepted?: boolean;
                    version?: string;
                };
            };
        };
        responses: {
            /** @description Accept and continue: sign the partner agreement */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990430 `enrolment/agreement-not-accepted` The agreement was not accepted.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990430;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "enrolment/agreement-not-accepted";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990431 `enrolment/agreement-changed` The agreement has a newer version than the one named.
             *
             *     990410 `enrolment/no-such-move` The application is not in a state in which this can be done.
             *
             *     990419 `enrolment/partner-id-missing` The agreement cannot be signed before a partner ID is associated.
             *
             *     990567 `membership/id-taken` The partner ID is tied to another partner account.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990410 | 990419 | 990431 | 990567;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "enrolment/agreement-changed" | "enrolment/no-such-move" | "enrolment/partner-id-missing" | "membership/id-taken";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    appealEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Ask to be looked at again after a rejection: what failed is open once more */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValue"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgressOrNoSuchMove"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    decideEnrollmentCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                enrollmentId: string;
                check: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "passed" | "evidence_wanted" | "failed";
                    /** @description Shown to the applicant */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Decide one check of an application, with the reason the applicant reads */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValue"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSiteOrOwnCompany"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990410 `enrolment/no-such-move` The application is not in a state in which this can be done.
             *
             *     990424 `enrolment/check-decided` Another reviewer has decided this check meanwhile.
             *
             *     990425 `enrolment/second-reviewer-required` The second decision has to come from another reviewer.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990410 | 990424 | 990425;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "enrolment/check-decided" | "enrolment/no-such-move" | "enrolment/second-reviewer-required";
                    };
                };
            };
            412: components["responses"]["EnrolmentStaleEtag"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    addEnrollmentEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    check: "email_ownership" | "identity" | "employment" | "business" | "due_diligence";
                    fileName?: string;
                    /** @description In base64 */
                    content: string;
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Send a document that proves something: a PDF, PNG or JPEG of at most 10 MiB */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990428 `enrolment/document-refused` A document is a PDF, a PNG or a JPEG.
             *
             *     2000 `enrolment/invalid-value` A value of the application is missing or not valid.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990428;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "enrolment/document-refused" | "enrolment/invalid-value";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990410 `enrolment/no-such-move` The application is not in a state in which this can be done.
             *
             *     990429 `enrolment/too-many-documents` An application holds at most 20 documents.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990410 | 990429;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "enrolment/no-such-move" | "enrolment/too-many-documents";
                    };
                };
            };
            /**
             * @description 990001 `api/body-too-large` The body is too large.
             *
             *     990427 `enrolment/document-too-large` A document has at most 10 MiB.
             */
            413: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990001 | 990427;
                        /** @enum {unknown} */
                        errorName?: "api/body-too-large" | "enrolment/document-too-large";
                    };
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readEnrollmentEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                enrollmentId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document, as an attachment */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    resendEnrollmentVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mail the primary contact once more, one business day after the last mail */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990410 `enrolment/no-such-move` The application is not in a state in which this can be done.
             *
             *     990421 `enrolment/resend-too-early` Another verification mail can be sent one business day after the last.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990410 | 990421;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "enrolment/no-such-move" | "enrolment/resend-too-early";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignUpDelayed"];
            503: components["responses"]["Overloaded"];
        };
    };
    setEnrollmentStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "active" | "restricted" | "suspended" | "deauthorized";
                    /** @description Shown to the applicant */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Restrict, suspend or de-authorize a partner, or lift that */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrInvalidValue"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSiteOrOwnCompany"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgressOrNoSuchMove"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    submitEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Enroll now: the primary contact is mailed, and vetting begins once that mail is confirmed */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `enrolment/invalid-value` A value of the application is missing or not valid.
             *
             *     990415 `enrolment/web-mail-refused` The primary contact needs a mail address of the company, not of a public mail service.
             *
             *     600049 `enrolment/registration-number-missing` Companies of this country give their registration number.
             *
             *     600050 `enrolment/registration-number-malformed` This is no registration number of this country.
             *
             *     600051 `enrolment/phone-number-missing` The telephone number is missing.
             *
             *     990416 `enrolment/country-fixed` The country is that of the tenant and cannot be changed.
             *
             *     990562 `membership/sign-in-ended` This sign-in at the membership registry has ended; sign in there again.
             *
             *     990563 `membership/unknown-profile` This sign-in brought no profile with that partner ID.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 600049 | 600050 | 600051 | 990415 | 990416 | 990562 | 990563;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "enrolment/country-fixed" | "enrolment/invalid-value" | "enrolment/phone-number-missing" | "enrolment/registration-number-malformed" | "enrolment/registration-number-missing" | "enrolment/web-mail-refused" | "membership/sign-in-ended" | "membership/unknown-profile";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990564 `membership/profile-inactive` The profile is not active.
             *
             *     990565 `membership/other-country` The profile is of another country or region than your company.
             *
             *     990566 `membership/wrong-type` The partner ID is not that of a location.
             *
             *     990567 `membership/id-taken` The partner ID is tied to another partner account.
             *
             *     990410 `enrolment/no-such-move` The application is not in a state in which this can be done.
             *
             *     990413 `enrolment/no-operator` Nobody runs the programme on this installation yet.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990410 | 990413 | 990564 | 990565 | 990566 | 990567;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "enrolment/no-operator" | "enrolment/no-such-move" | "membership/id-taken" | "membership/other-country" | "membership/profile-inactive" | "membership/wrong-type";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignUpDelayed"];
            503: components["responses"]["Overloaded"];
        };
    };
    readIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company’s own identity provider */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    changeIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its https address */
                    issuer: string;
                    clientId: string;
                    /** @description What it says of second factors counts here as well */
                    trustsMfa: boolean;
                    enabled: boolean;
                    clientSecret: string;
                };
            };
        };
        responses: {
            /** @description Sign the company’s people in through its own OpenID Connect provider */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990097 `tenancy/identity-provider-invalid` The issuer must be a public https address.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990097;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/identity-provider-invalid";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    removeIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    importCustomers: {
        parameters: {
            query?: {
                /** @description With a text/csv body */
                partnerId?: string;
                /** @description With a text/csv body */
                dryRun?: boolean;
            };
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of rows that name no partner: its tenant id or partner ID */
                    partnerId?: string;
                    items?: {
                        partnerId?: string;
                        companyName?: string;
                        domain?: string;
                        country?: string;
                        email?: string;
                        since?: string;
                    }[];
                    /** @description The rows as a CSV file instead, its header naming the columns; sent as text/csv it is the whole body */
                    csv?: string;
                    /** @description Only say what would become of each row */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Enter up to 10,000 customers that partners already serve in other portals */
            202: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `imports/unreadable` The file cannot be read as what it says it is.
             *
             *     2000 `imports/too-many-rows` An import holds at most 10,000 rows.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "imports/too-many-rows" | "imports/unreadable";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrOneBulkJobAtATime"];
            503: components["responses"]["Overloaded"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                state?: "prepared" | "opened" | "accepted" | "declined" | "withdrawn" | "lapsed" | "waiting";
                createdBy?: string;
                /** @description 0: the server’s default */
                size?: number;
                /** @description `Next` or `First`, with the continuation token */
                seekOperation?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
                /** @description The token of `links.next`; it holds size, filter, order and position. */
                "MS-ContinuationToken"?: components["parameters"]["MsContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your company’s invitations, newest first; for a provider also those made with it */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationCollection"];
                };
            };
            400: components["responses"]["InvalidRequestOrInvalidSeekTokenOrSeekNotPossible"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "reseller" | "joint";
                    /** Format: uuid */
                    providerId?: string;
                    customer?: {
                        companyName?: string;
                        email?: string;
                    };
                    /** @enum {string} */
                    rightsMode?: "gdap" | "dap" | "none";
                    locale?: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     */
                    expiresOn?: string;
                };
            };
        };
        responses: {
            /** @description Prepare an invitation of its own link; nothing is sent */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `relationships/invalid-value` A value of the invitation is not valid.
             *
             *     2000 `relationships/rights-mode-not-allowed` This installation does not offer these rights.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "relationships/invalid-value" | "relationships/rights-mode-not-allowed";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            /**
             * @description 2032 `access/forbidden` You are not allowed to do this.
             *
             *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
             *
             *     800039 `access/deauthorized` A de-authorized partner can only read.
             *
             *     990053 `access/cross-site` This request did not come from the portal’s own pages.
             *
             *     900124 `agreements/partner-agreement-missing` The company has not accepted the partner agreement.
             *
             *     800039 `relationships/partner-inactive` A partner is not active in the programme.
             *
             *     990207 `relationships/partnership-required` A joint invitation needs an active partnership with the provider.
             */
            403: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2032 | 800039 | 900124 | 990052 | 990053 | 990207;
                        /** @enum {unknown} */
                        errorName?: "access/app-only-refused" | "access/cross-site" | "access/deauthorized" | "access/forbidden" | "agreements/partner-agreement-missing" | "relationships/partner-inactive" | "relationships/partnership-required";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    inviteMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["InvitationOfMany"][];
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Accepted; `Location` is the job. */
            202: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `relationships/invalid-value` A value of the invitation is not valid.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "relationships/invalid-value";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            /**
             * @description 2032 `access/forbidden` You are not allowed to do this.
             *
             *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
             *
             *     800039 `access/deauthorized` A de-authorized partner can only read.
             *
             *     990053 `access/cross-site` This request did not come from the portal’s own pages.
             *
             *     900124 `agreements/partner-agreement-missing` The company has not accepted the partner agreement.
             *
             *     800039 `relationships/partner-inactive` A partner is not active in the programme.
             */
            403: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2032 | 800039 | 900124 | 990052 | 990053;
                        /** @enum {unknown} */
                        errorName?: "access/app-only-refused" | "access/cross-site" | "access/deauthorized" | "access/forbidden" | "agreements/partner-agreement-missing" | "relationships/partner-inactive";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrOneBulkJobAtATime"];
            503: components["responses"]["Overloaded"];
        };
    };
    previewInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a link asks; reading it decides nothing */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPreview"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    relationship: boolean;
                    /** @description All rights that are asked for, or the ids of those you grant */
                    adminRights: true | string[];
                    agreement?: {
                        accepted?: boolean;
                        signer?: {
                            firstName?: string;
                            lastName?: string;
                            email?: string;
                            phoneNumber?: string;
                        };
                    };
                    textVersion: string;
                };
            };
        };
        responses: {
            /** @description Accept for your company: every relationship that is asked for, or none */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acceptance"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `relationships/confirmation-required` The relationship was not confirmed.
             *
             *     2000 `relationships/invalid-value` A value of the invitation is not valid.
             *
             *     2000 `relationships/rights-beyond-offer` The answer names rights that are not asked for.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "relationships/confirmation-required" | "relationships/invalid-value" | "relationships/rights-beyond-offer";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            /**
             * @description 2032 `access/forbidden` You are not allowed to do this.
             *
             *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
             *
             *     990053 `access/cross-site` This request did not come from the portal’s own pages.
             *
             *     990200 `relationships/not-a-customer` A company of the programme cannot become the customer of another partner.
             *
             *     990201 `relationships/meant-for-another-company` The invitation is meant for another company.
             *
             *     900123 `agreements/reseller-agreement-missing` The reseller has not accepted the partner agreement.
             *
             *     800039 `relationships/partner-inactive` A partner is not active in the programme.
             *
             *     990206 `relationships/other-cloud` Partner and customer use different clouds.
             *
             *     2030 `relationships/other-region` Partner and customer are in different programme regions.
             *
             *     13605 `agreements/customer-agreement-missing` The customer has not accepted the customer agreement.
             */
            403: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2030 | 2032 | 13605 | 800039 | 900123 | 990052 | 990053 | 990200 | 990201 | 990206;
                        /** @enum {unknown} */
                        errorName?: "access/app-only-refused" | "access/cross-site" | "access/forbidden" | "agreements/customer-agreement-missing" | "agreements/reseller-agreement-missing" | "relationships/meant-for-another-company" | "relationships/not-a-customer" | "relationships/other-cloud" | "relationships/other-region" | "relationships/partner-inactive";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990204 `relationships/invitation-decided` The invitation was already decided.
             *
             *     990203 `relationships/partnership-ended` Reseller and provider are no longer partners.
             *
             *     990202 `relationships/consent-changed` What was to be agreed to has changed since it was shown.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990202 | 990203 | 990204;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "relationships/consent-changed" | "relationships/invitation-decided" | "relationships/partnership-ended";
                    };
                };
            };
            410: components["responses"]["InvitationExpired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Decline for your company */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decline"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            /**
             * @description 2032 `access/forbidden` You are not allowed to do this.
             *
             *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
             *
             *     990053 `access/cross-site` This request did not come from the portal’s own pages.
             *
             *     990200 `relationships/not-a-customer` A company of the programme cannot become the customer of another partner.
             *
             *     990201 `relationships/meant-for-another-company` The invitation is meant for another company.
             */
            403: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2032 | 990052 | 990053 | 990200 | 990201;
                        /** @enum {unknown} */
                        errorName?: "access/app-only-refused" | "access/cross-site" | "access/forbidden" | "relationships/meant-for-another-company" | "relationships/not-a-customer";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgressOrInvitationDecided"];
            410: components["responses"]["InvitationExpired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    countInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many of them are in each state, and since when the oldest */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationCounts"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One invitation; its link and draft for the inviter */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    acknowledgeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take note that another company accepted than the invitation named */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    remindOfInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A fresh draft with the same link; nothing is sent */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgressOrInvitationDecided"];
            410: components["responses"]["InvitationExpired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take an invitation back; its link can no longer be answered */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgressOrInvitationDecided"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a job is */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listJobItems: {
        parameters: {
            query?: {
                state?: "waiting" | "done" | "failed";
                /** @description 0: the server’s default */
                size?: number;
                /** @description `Next` or `First`, with the continuation token */
                seekOperation?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
                /** @description The token of `links.next`; it holds size, filter, order and position. */
                "MS-ContinuationToken"?: components["parameters"]["MsContinuationToken"];
            };
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of each item, in the order they were sent */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobItemCollection"];
                };
            };
            400: components["responses"]["InvalidRequestOrInvalidSeekTokenOrSeekNotPossible"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, for which company, and what they may do */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readMyFactors: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How one proves who one is */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factors"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    tieIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tie one’s identity at the company’s provider to one’s account */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redirect"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     990092 `tenancy/identity-provider-unavailable` The identity provider of the company did not answer as it should.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990092;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "tenancy/identity-provider-unavailable";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    response: components["schemas"]["WebAuthnJson"];
                };
            };
        };
        responses: {
            /** @description Add the passkey the browser made */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990085 `tenancy/passkey-invalid` The passkey is not known here or did not prove who holds it.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990085;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/passkey-invalid";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    askForNewPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask the browser to make a passkey */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAuthnJson"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrFactorMissing"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastFactor"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990086 `tenancy/password-too-weak` The password is too short, too long, too common or holds a name.
             *
             *     990088 `tenancy/password-unchanged` The new password is the old one.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990086 | 990088;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/password-too-weak" | "tenancy/password-unchanged";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["OverloadedOrSignInBusy"];
        };
    };
    readStepUpWays: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How one can prove again who one is */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepUpWays"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    stepUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    code?: string;
                    passkey?: components["schemas"]["WebAuthnJson"];
                };
            };
        };
        responses: {
            /** @description Prove again who one is: by a passkey, or by password and code */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990080 `tenancy/sign-in-failed` The name or the password is wrong, or the account cannot sign in.
             *
             *     990084 `tenancy/code-invalid` The code is wrong, has run out or was used.
             *
             *     990085 `tenancy/passkey-invalid` The passkey is not known here or did not prove who holds it.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990080 | 990084 | 990085;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/code-invalid" | "tenancy/passkey-invalid" | "tenancy/sign-in-failed";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignInDelayed"];
            503: components["responses"]["OverloadedOrSignInBusy"];
        };
    };
    askForStepUpPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask for a passkey to prove again who one is */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAuthnJson"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    createRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get ten new recovery codes in place of the old ones; shown this once */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrFactorMissing"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    resetMyMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readMyRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Own roles, and who can change them */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRoles"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where one is signed in: browsers, and apps that hold tokens */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCollection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    endMyOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    endMySession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    offerTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get a secret for an authenticator app; it counts once a code was shown */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpOffer"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrFactorMissing"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastFactor"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Show the first code of an authenticator app */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990084 `tenancy/code-invalid` The code is wrong, has run out or was used.
             *
             *     990090 `tenancy/factor-missing` There is no such way to prove who you are on this account.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990084 | 990090;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/code-invalid" | "tenancy/factor-missing";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    associatePartnerId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mpnId: string;
                    /** @description The ID your company has now, if it has one */
                    replaces?: string;
                };
            };
        };
        responses: {
            /** @description Associate a profile’s partner ID with your company, or another one than before */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerIdAssociation"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990562 `membership/sign-in-ended` This sign-in at the membership registry has ended; sign in there again.
             *
             *     990563 `membership/unknown-profile` This sign-in brought no profile with that partner ID.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990562 | 990563;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "membership/sign-in-ended" | "membership/unknown-profile";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990564 `membership/profile-inactive` The profile is not active.
             *
             *     990565 `membership/other-country` The profile is of another country or region than your company.
             *
             *     990566 `membership/wrong-type` The partner ID is not that of a location.
             *
             *     990567 `membership/id-taken` The partner ID is tied to another partner account.
             *
             *     990568 `membership/association-changed` Your company has another partner ID by now than the one to be replaced.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990564 | 990565 | 990566 | 990567 | 990568;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "membership/association-changed" | "membership/id-taken" | "membership/other-country" | "membership/profile-inactive" | "membership/wrong-type";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readMembershipSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profiles your sign-in at the membership registry brought */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipSignIn"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    beginMembershipSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A path of the portal, where the sign-in ends */
                    returnTo?: string;
                };
            };
        };
        responses: {
            /** @description Begin a sign-in at the membership registry */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redirect"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990561 `membership/answer-refused` The membership registry did not confirm the sign-in.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990561;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "membership/answer-refused";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            /**
             * @description 990004 `api/overloaded` Not possible at this moment; try again.
             *
             *     990560 `membership/registry-unavailable` The membership registry does not answer; try again.
             */
            503: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990004 | 990560;
                        /** @enum {unknown} */
                        errorName?: "api/overloaded" | "membership/registry-unavailable";
                    };
                };
            };
        };
    };
    cancelMembershipSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listMyPartners: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Partners with a relationship or a right in your company */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerCollection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getMyPartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One partner, with the relationships and rights it has or had */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    endAdminRelationship: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                partnerId: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    removeDelegatedAdmin: {
        parameters: {
            query?: {
                service?: string;
            };
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `delegated-admin/unknown-service` There is no such service, or the partner has no right for it.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "delegated-admin/unknown-service";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listPartnershipRequests: {
        parameters: {
            query?: {
                /** @description 0: the server’s default */
                size?: number;
                /** @description `Next` or `First`, with the continuation token */
                seekOperation?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
                /** @description The token of `links.next`; it holds size, filter, order and position. */
                "MS-ContinuationToken"?: components["parameters"]["MsContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your company’s partnership requests, newest first */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipRequestCollection"];
                };
            };
            400: components["responses"]["InvalidRequestOrInvalidSeekTokenOrSeekNotPossible"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    requestPartnership: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description Prepare a request to a reseller; nothing is sent */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipRequest"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            /**
             * @description 2032 `access/forbidden` You are not allowed to do this.
             *
             *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
             *
             *     800039 `access/deauthorized` A de-authorized partner can only read.
             *
             *     990053 `access/cross-site` This request did not come from the portal’s own pages.
             *
             *     900124 `agreements/partner-agreement-missing` The company has not accepted the partner agreement.
             *
             *     800039 `partnerships/partner-inactive` One of the two companies is not active in the programme.
             */
            403: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2032 | 800039 | 900124 | 990052 | 990053;
                        /** @enum {unknown} */
                        errorName?: "access/app-only-refused" | "access/cross-site" | "access/deauthorized" | "access/forbidden" | "agreements/partner-agreement-missing" | "partnerships/partner-inactive";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    openPartnershipRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who asks, and what authorizing means; reading it decides nothing */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipConsent"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    authorizeIndirectProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The box: both effects were read */
                    confirmed?: boolean;
                    textVersion: string;
                };
            };
        };
        responses: {
            /** @description Authorize the provider: orders for your customers, and administrator access to your tenant */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnership"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `partnerships/confirmation-required` The confirmation is missing.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "partnerships/confirmation-required";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            /**
             * @description 2032 `access/forbidden` You are not allowed to do this.
             *
             *     990052 `access/app-only-refused` This needs a person: a token of an app alone is not enough.
             *
             *     800039 `access/deauthorized` A de-authorized partner can only read.
             *
             *     990053 `access/cross-site` This request did not come from the portal’s own pages.
             *
             *     990155 `partnerships/not-a-reseller` Only an indirect reseller can authorize a provider.
             *
             *     900124 `agreements/partner-agreement-missing` The company has not accepted the partner agreement.
             *
             *     800039 `partnerships/partner-inactive` One of the two companies is not active in the programme.
             *
             *     990156 `partnerships/other-cloud` The two companies are in different clouds.
             *
             *     2030 `partnerships/other-region` The two companies belong to different programme regions.
             */
            403: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2030 | 2032 | 800039 | 900124 | 990052 | 990053 | 990155 | 990156;
                        /** @enum {unknown} */
                        errorName?: "access/app-only-refused" | "access/cross-site" | "access/deauthorized" | "access/forbidden" | "agreements/partner-agreement-missing" | "partnerships/not-a-reseller" | "partnerships/other-cloud" | "partnerships/other-region" | "partnerships/partner-inactive";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990150 `partnerships/request-withdrawn` The provider has withdrawn this request.
             *
             *     990151 `partnerships/request-used` This request was used already; a request is used once.
             *
             *     990152 `partnerships/own-company` A company cannot become its own partner.
             *
             *     990153 `partnerships/partnership-ended` The partnership that came of this request has ended.
             *
             *     990154 `partnerships/consent-changed` What would be agreed to has changed since the page was read.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990150 | 990151 | 990152 | 990153 | 990154;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "partnerships/consent-changed" | "partnerships/own-company" | "partnerships/partnership-ended" | "partnerships/request-used" | "partnerships/request-withdrawn";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readPartnershipRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of them, with its link and draft while it is open */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipRequest"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    withdrawPartnershipRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a request back; its link stops working */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipRequest"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990151 `partnerships/request-used` This request was used already; a request is used once.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990151;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "partnerships/request-used";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listPastCustomers: {
        parameters: {
            query?: {
                size?: number;
                /** @description `Next` or `First`, with the continuation token */
                seekOperation?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
                /** @description The token of `links.next`; it holds size, filter, order and position. */
                "MS-ContinuationToken"?: components["parameters"]["MsContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Customers whose relationship your company has ended, the last one first */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastCustomerCollection"];
                };
            };
            400: components["responses"]["InvalidRequestOrInvalidSeekTokenOrSeekNotPossible"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getPartnerAgreements: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether your company has signed the partner agreement, and its state in the programme */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerAgreements"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To whom the vendor sends your bills */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingProfile"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    updateBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    companyName?: string;
                    address: {
                        country: string;
                        city?: string;
                        state?: string;
                        region?: string;
                        district?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        postalCode?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        phoneNumber?: string;
                    };
                    primaryContact: {
                        firstName?: string;
                        lastName?: string;
                        email?: string;
                        phoneNumber?: string;
                    };
                    purchaseOrderNumber?: string;
                    taxId?: string;
                    attributes?: {
                        etag?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Changes to whom the vendor sends your bills, whole; the currency follows the country */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingProfile"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrInvalidValueOrCountryFixedOrInvalidPhoneNumber"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ProfilesStaleEtag"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getLegalBusinessProfile: {
        parameters: {
            query?: {
                /** @description `Current` (default): as last written; `LastFinalized`: as last vetted; `None`: no choice, so `Current` */
                vettingVersion?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your company’s legal profile, and how far it is vetted */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalBusinessProfile"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    updateLegalBusinessProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: {
                        country: string;
                        city?: string;
                        state?: string;
                        region?: string;
                        district?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        postalCode?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        phoneNumber?: string;
                    };
                    primaryContact: {
                        firstName?: string;
                        lastName?: string;
                        email?: string;
                        phoneNumber?: string;
                    };
                    companyApproverAddress?: {
                        country: string;
                        city?: string;
                        state?: string;
                        region?: string;
                        district?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        postalCode?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        phoneNumber?: string;
                    };
                    companyApproverEmail?: string;
                };
            };
        };
        responses: {
            /** @description Changes address and contacts; another address is vetted again */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalBusinessProfile"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrInvalidValueOrCountryFixedOrInvalidPhoneNumber"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    changeLegalName: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    companyName: string;
                };
            };
        };
        responses: {
            /** @description Asks for another legal name, which counts once it is vetted */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalBusinessProfile"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `profiles/invalid-value` A value is missing or not valid.
             *
             *     990362 `profiles/country-fixed` The country of an account never changes.
             *
             *     2000 `profiles/invalid-phone-number` This is no telephone number.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990362;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "profiles/country-fixed" | "profiles/invalid-phone-number" | "profiles/invalid-value";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /** @description 990363 `profiles/name-fixed-while-vetted` The legal name of a vetted provider or direct partner is changed by the vendor. */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990363;
                        /** @enum {unknown} */
                        errorName?: "profiles/name-fixed-while-vetted";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getMpnProfile: {
        parameters: {
            query?: {
                mpnId?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A partner ID: your own, or the one you name */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MpnProfile"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            /**
             * @description 1000 `api/not-found` There is no such resource.
             *
             *     3000 `profiles/unknown-partner-id` Nobody has this partner ID.
             */
            404: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 1000 | 3000;
                        /** @enum {unknown} */
                        errorName?: "api/not-found" | "profiles/unknown-partner-id";
                    };
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getOrganizationProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your company’s organisation profile */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProfile"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    updateOrganizationProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    language?: string;
                    culture?: string;
                    defaultAddress?: {
                        country: string;
                        city?: string;
                        state?: string;
                        region?: string;
                        district?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        postalCode?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        phoneNumber?: string;
                    };
                    attributes?: {
                        etag?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Changes your company’s address, mail address and language; what is left out stays */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProfile"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `profiles/invalid-value` A value is missing or not valid.
             *
             *     990362 `profiles/country-fixed` The country of an account never changes.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990362;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-request" | "api/malformed-body" | "profiles/country-fixed" | "profiles/invalid-value";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ProfilesStaleEtag"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getSupportProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom your customers turn to for support */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerSupportProfile"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFoundOrNoSupportProfile"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    updateSupportProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    telephone: string;
                    website: string;
                };
            };
        };
        responses: {
            /** @description Changes whom your customers turn to for support */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerSupportProfile"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrInvalidPhoneNumberOrInvalidValue"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getSupportProfileByItsOtherPath: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom your customers turn to for support */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerSupportProfile"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFoundOrNoSupportProfile"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    updateSupportProfileByItsOtherPath: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    telephone: string;
                    website: string;
                };
            };
        };
        responses: {
            /** @description Changes whom your customers turn to for support */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerSupportProfile"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrInvalidPhoneNumberOrInvalidValue"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listProviders: {
        parameters: {
            query?: {
                /** @description Where resellers are served */
                country?: string;
                /** @description One service, or several parted by commas: all of them */
                service?: string;
                /** @description Words of name and description */
                q?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The public directory of providers, by name */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderCollection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One provider of the public directory */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listPartnerRelationships: {
        parameters: {
            query: {
                /** @description `IsIndirectCloudSolutionProviderOf` (my resellers) or `IsIndirectResellerOf` (my providers) */
                relationship_type: string;
                /** @description Name: starts_with, substring, equals */
                filter?: string;
                state?: "active" | "ended";
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A provider’s indirect resellers, or a reseller’s indirect providers */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerRelationshipCollection"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/invalid-filter` The filter is not valid here.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-filter" | "api/invalid-request";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    removeProviderAdminAccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    endPartnership: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                resellerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    statement?: {
                        /** @description Left out: the current one */
                        version?: string;
                        acknowledged?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `partnerships/statement-required` The statement was not acknowledged.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "partnerships/statement-required";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorizedOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990157 `partnerships/statement-outdated` The statement named is not the current one.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990157;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "partnerships/statement-outdated";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    previewPartnershipEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                resellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What ending the partnership would change and keep, and the statement that goes with it */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipEndPreview"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrDeauthorized"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where this browser’s sign-in stands */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readAppRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                tenantId: string;
                uid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an app that sent somebody here is waiting for */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppRequest"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     990096 `tenancy/interaction-ended` The app’s request has ended; start again in the app.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990096;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-request" | "tenancy/interaction-ended";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    answerApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                tenantId: string;
                uid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "continue" | "allow" | "deny";
                };
            };
        };
        responses: {
            /** @description Tell an app who is signed in, or whether it may act for them */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppAnswer"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990096 `tenancy/interaction-ended` The app’s request has ended; start again in the app.
             *
             *     990083 `tenancy/sign-in-ended` This sign-in has ended; start again.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990083 | 990096;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/interaction-ended" | "tenancy/sign-in-ended";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userCode: string;
                };
            };
        };
        responses: {
            /** @description Which app shows this code */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrDeviceCodeUnknown"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignInDelayed"];
            503: components["responses"]["Overloaded"];
        };
    };
    answerDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userCode: string;
                    allow: boolean;
                };
            };
        };
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMemberOrDeviceCodeUnknown"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignInDelayed"];
            503: components["responses"]["Overloaded"];
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userPrincipalName: string;
                };
            };
        };
        responses: {
            /** @description Done; no body. */
            202: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMember"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignInDelayed"];
            503: components["responses"]["Overloaded"];
        };
    };
    chooseNewPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Replace a temporary password, as the last step of signing in */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStep"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990086 `tenancy/password-too-weak` The password is too short, too long, too common or holds a name.
             *
             *     990088 `tenancy/password-unchanged` The new password is the old one.
             *
             *     990083 `tenancy/sign-in-ended` This sign-in has ended; start again.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990083 | 990086 | 990088;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/password-too-weak" | "tenancy/password-unchanged" | "tenancy/sign-in-ended";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["OverloadedOrSignInBusy"];
        };
    };
    findOrganization: {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant a user name or domain belongs to, for an app that signs in anybody */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     990080 `tenancy/sign-in-failed` The name or the password is wrong, or the account cannot sign in.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990080;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-request" | "tenancy/sign-in-failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: components["schemas"]["WebAuthnJson"];
                };
            };
        };
        responses: {
            /** @description Sign in with a passkey, or prove the second factor with it */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStep"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990085 `tenancy/passkey-invalid` The passkey is not known here or did not prove who holds it.
             *
             *     990083 `tenancy/sign-in-ended` This sign-in has ended; start again.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990083 | 990085;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/passkey-invalid" | "tenancy/sign-in-ended";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    askForPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask for a passkey */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAuthnJson"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    signInWithPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userPrincipalName: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Sign in with user name and password */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStep"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990080 `tenancy/sign-in-failed` The name or the password is wrong, or the account cannot sign in.
             *
             *     990087 `tenancy/password-expired` The temporary password was used or has run out.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990080 | 990087;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/password-expired" | "tenancy/sign-in-failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignInDelayed"];
            503: components["responses"]["OverloadedOrSignInBusy"];
        };
    };
    goToProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userPrincipalName: string;
                };
            };
        };
        responses: {
            /** @description Sign in through the company’s own identity provider */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redirect"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990092 `tenancy/identity-provider-unavailable` The identity provider of the company did not answer as it should.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990092;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/identity-provider-unavailable";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignInDelayed"];
            503: components["responses"]["Overloaded"];
        };
    };
    proveRecoveryCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Prove the second factor by a recovery code */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStep"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990084 `tenancy/code-invalid` The code is wrong, has run out or was used.
             *
             *     990083 `tenancy/sign-in-ended` This sign-in has ended; start again.
             *
             *     990090 `tenancy/factor-missing` There is no such way to prove who you are on this account.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990083 | 990084 | 990090;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/code-invalid" | "tenancy/factor-missing" | "tenancy/sign-in-ended";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignInDelayed"];
            503: components["responses"]["Overloaded"];
        };
    };
    readPasswordReset: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whose password a mailed link is about */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordReset"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     990089 `tenancy/reset-link-invalid` The link to choose a new password was used or has run out.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990089;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-request" | "tenancy/reset-link-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990089 `tenancy/reset-link-invalid` The link to choose a new password was used or has run out.
             *
             *     990086 `tenancy/password-too-weak` The password is too short, too long, too common or holds a name.
             *
             *     990088 `tenancy/password-unchanged` The new password is the old one.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990086 | 990088 | 990089;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/password-too-weak" | "tenancy/password-unchanged" | "tenancy/reset-link-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["OverloadedOrSignInBusy"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    startSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A path of the portal; anything else leads home */
                    returnTo?: string;
                };
            };
        };
        responses: {
            /** @description Begin to sign in, and remember where to go afterwards */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMemberOrUnknownMember"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    proveTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Prove the second factor by the code of an authenticator app */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStep"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990084 `tenancy/code-invalid` The code is wrong, has run out or was used.
             *
             *     990083 `tenancy/sign-in-ended` This sign-in has ended; start again.
             *
             *     990090 `tenancy/factor-missing` There is no such way to prove who you are on this account.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990083 | 990084 | 990090;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/code-invalid" | "tenancy/factor-missing" | "tenancy/sign-in-ended";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignInDelayed"];
            503: components["responses"]["Overloaded"];
        };
    };
    readSignInWays: {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether a name’s company signs its people in through a provider of its own */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    companyName: string;
                    /** @description The first label of the company’s domain: letters, digits, hyphens */
                    domainPrefix: string;
                    /** @description ISO 3166-1 alpha-2 */
                    country: string;
                    /** @description Such as `de-DE`; also the language of the mail */
                    culture?: string;
                    admin: {
                        firstName: string;
                        lastName: string;
                        email: string;
                        password: string;
                    };
                };
            };
        };
        responses: {
            /** @description Make a tenant for a company that has none, with its first global admin */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `tenancy/invalid-sign-up` A value of the new company is missing or not valid.
             *
             *     990086 `tenancy/password-too-weak` The password is too short, too long, too common or holds a name.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990086;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/invalid-sign-up" | "tenancy/password-too-weak";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990407 `tenancy/domain-taken` This domain is taken.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990407;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "tenancy/domain-taken";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["ThrottledOrSignUpDelayed"];
            503: components["responses"]["OverloadedOrSignInBusy"];
        };
    };
    confirmSignUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Confirm the mail address of a new company’s admin, by the last segment of the mailed link */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990408 `tenancy/confirmation-link-invalid` The link to confirm a new company has run out or never was one.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990408;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "tenancy/confirmation-link-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readSignUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a mailed link would confirm. Looking confirms nothing */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     990408 `tenancy/confirmation-link-invalid` The link to confirm a new company has run out or never was one.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990408;
                        /** @enum {unknown} */
                        errorName?: "api/invalid-request" | "tenancy/confirmation-link-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    readSignUpDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the domain of a new tenant ends with */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpDomain"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                role?: "global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer";
                state?: "active" | "blocked";
                mfaRegistered?: boolean;
                /** @description Part of a name or an address */
                q?: string;
                /** @description 0: the server’s default */
                size?: number;
                /** @description `Next` or `First`, with the continuation token */
                seekOperation?: string;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
                /** @description The token of `links.next`; it holds size, filter, order and position. */
                "MS-ContinuationToken"?: components["parameters"]["MsContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people of your company, by user name */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserCollection"];
                };
            };
            400: components["responses"]["InvalidRequestOrInvalidSeekTokenOrSeekNotPossible"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Signs in; ends in a domain your company has proved */
                    userPrincipalName: string;
                    displayName?: string;
                    firstName?: string;
                    lastName?: string;
                    email?: string;
                    roles?: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
                    guest?: boolean;
                };
            };
        };
        responses: {
            /** @description Add somebody, with a password for the first sign-in */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWithPassword"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990401 `people/domain-not-yours` A user name ends in a domain the company has proved.
             *
             *     2000 `people/invalid-value` A value of the person is not valid.
             *
             *     990402 `people/role-not-offered` This company has no such role to give.
             *
             *     990403 `people/role-not-for-guests` A guest cannot hold this role.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990401 | 990402 | 990403;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "people/domain-not-yours" | "people/invalid-value" | "people/role-not-for-guests" | "people/role-not-offered";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSiteOrRoleBeyondYours"];
            404: components["responses"]["NotFound"];
            /**
             * @description 990010 `api/request-id-reused` This MS-RequestId was already used for another body.
             *
             *     990011 `api/request-in-progress` The first call with this MS-RequestId is still running.
             *
             *     990400 `people/user-name-taken` Somebody of the company has this user name already.
             */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 990010 | 990011 | 990400;
                        /** @enum {unknown} */
                        errorName?: "api/request-id-reused" | "api/request-in-progress" | "people/user-name-taken";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["OverloadedOrSignInBusy"];
        };
    };
    listOfferedRoles: {
        parameters: {
            query?: {
                guest?: boolean;
            };
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles you can give somebody new, or a guest */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedRoles"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One person of your company, and the invitations they would leave open */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneUser"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastGlobalAdmin"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName?: string;
                    firstName?: string;
                    lastName?: string;
                    email?: string;
                    /** @enum {string} */
                    state?: "active" | "blocked";
                };
            };
        };
        responses: {
            /** @description Change names or address; block somebody or let them in again */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneUser"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     2000 `people/invalid-value` A value of the person is not valid.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "people/invalid-value";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastGlobalAdmin"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    resetUserMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    resetUserPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give somebody a password for one sign-in; their sessions and tokens end */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWithPassword"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestIdReusedOrRequestInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["OverloadedOrSignInBusy"];
        };
    };
    setUserRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: ("global_admin" | "admin_agent" | "sales_agent" | "helpdesk_agent" | "user_management_admin" | "billing_admin" | "account_admin" | "mpn_partner_admin" | "referrals_admin" | "referrals_user" | "business_profile_admin" | "incentives_admin" | "incentives_user" | "executive_report_viewer" | "report_viewer")[];
                };
            };
        };
        responses: {
            /** @description Give and take roles, until somebody has these */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /**
             * @description 2000 `api/invalid-request` A value of the request is not valid.
             *
             *     2000 `api/malformed-body` The body is not valid JSON.
             *
             *     2000 `api/duplicate-member` The body has two members that differ in upper and lower case only.
             *
             *     2000 `api/unknown-member` The body has a member this resource does not take.
             *
             *     990402 `people/role-not-offered` This company has no such role to give.
             *
             *     990403 `people/role-not-for-guests` A guest cannot hold this role.
             */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"] & {
                        /** @enum {unknown} */
                        code?: 2000 | 990402 | 990403;
                        /** @enum {unknown} */
                        errorName?: "api/duplicate-member" | "api/invalid-request" | "api/malformed-body" | "api/unknown-member" | "people/role-not-for-guests" | "people/role-not-offered";
                    };
                };
            };
            401: components["responses"]["UnauthenticatedOrMfaRequiredOrStepUpRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSiteOrRoleBeyondYours"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastGlobalAdmin"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    listUserSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where somebody is signed in: browsers, and apps that hold tokens */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCollection"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefused"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    endUserSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
    endUserSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this logical call. A POST repeated under the same id is done once. */
                "MS-RequestId"?: components["parameters"]["MsRequestId"];
                /** @description For tracing only; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MsCorrelationId"];
                /** @description The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`. */
                "X-Locale"?: components["parameters"]["XLocale"];
            };
            path: {
                userId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MsRequestId"];
                    "MS-CorrelationId": components["headers"]["MsCorrelationId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedBodyOrDuplicateMember"];
            401: components["responses"]["UnauthenticatedOrMfaRequired"];
            403: components["responses"]["ForbiddenOrAppOnlyRefusedOrCrossSite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["Throttled"];
            503: components["responses"]["Overloaded"];
        };
    };
}
