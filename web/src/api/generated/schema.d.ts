// Generated from docs/openapi.json by `npm run client`.
export interface paths {
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List absences
         * @description One's own, those in which one is the substitute, those of everybody below one in the reporting line; a director (P3) also those
         *     of the department, senior management (P4), administrator (P6) and auditor (P7) all. Newest entry first. Permission absences.read: every post.
         *     Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.
         */
        get: operations["listAbsences"];
        put?: never;
        /**
         * Enter an absence with its substitute
         * @description For oneself (permission absences.own: every post but auditor), for somebody below one in the reporting line, or as an administrator
         *     (absences.write) for anybody. The substitute gets the tasks of the period, old and new, for the kinds named, decides within their own limits and never on
         *     their own request; it ends by itself. Somebody who is a substitute in that period may be away all the same: `leftAlone` names those for whom then nobody decides.
         *     `warnings` names what waits already and the substitute may not decide, such as their own requests: it goes on waiting for the absent person.
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 409 absence-overlaps, 422 person-unknown, absence-period-wrong,
         *     absence-in-the-past, substitute-is-oneself, substitute-unknown, substitute-disabled, substitute-may-not-decide, substitute-absent.
         */
        post: operations["enterAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an absence
         * @description One absence; the ETag is the version. Out of sight is answered like an unknown id. Permission absences.read: every post. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["getAbsence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of an absence
         * @description Who entered and who ended it, newest first. Permission people.audit: administrator (P6), auditor (P7). Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["listAbsenceChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an absence before its time
         * @description Whoever may enter it may end it, running or planned. If-Match is honoured.
         *     Errors: 401 unauthenticated, 403 forbidden, 404 not-found, 409 absence-over, 412 version-stale.
         */
        post: operations["endAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description Accounts within the scope of the person who asks. Who sees the money of an account alone (P5) gets neither its path nor its members; a list by stage, class, pace or date holds only accounts whose dossier they see. Codes: 400 `cursor-invalid`, `invalid-query`.
         */
        get: operations["Accounts.list"];
        put?: never;
        /**
         * Open an account
         * @description Opens an account in intake (F1). Codes: 403 `forbidden`, 422 `owner-not-allowed`, `reference-unknown`.
         */
        post: operations["Accounts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/idle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts that nobody is in touch with
         * @description From the engagement region (B4): the next contact is due, contact has gone cold, or came in haste; those longest without contact first, with the last contact, the planned next step, and what moved the clock last. Permission accounts.read. Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`.
         */
        get: operations["listIdleAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/stalled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts that stand still
         * @description Beyond 80, 100 or 150 % of their stage’s length (section 11), the longest overdue first: since when, at which level, and whose turn it is. Within the scope of the person who asks. Permission accounts.read. Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`.
         */
        get: operations["listStalledAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the strategic co-operation agreements of an account (F10, A6, C6) */
        get: operations["AgreementFacts.list"];
        put?: never;
        /** Record a strategic co-operation agreement (F10, A6, C6) */
        post: operations["AgreementFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/agreements/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a strategic co-operation agreement by its id (F10, A6, C6) */
        get: operations["AgreementFacts.show"];
        /** Change a strategic co-operation agreement: a new version, the old ones stay (F10, A6, C6) */
        put: operations["AgreementFacts.change"];
        post?: never;
        /** Withdraw a strategic co-operation agreement: its versions stay in the history (F10, A6, C6) */
        delete: operations["AgreementFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the headings of the analysis of an account (D6) */
        get: operations["AnalysisHeadingFacts.list"];
        put?: never;
        /** Record a heading of the analysis (D6) */
        post: operations["AnalysisHeadingFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/analysis/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a heading of the analysis by its id (D6) */
        get: operations["AnalysisHeadingFacts.show"];
        /** Change a heading of the analysis: a new version, the old ones stay (D6) */
        put: operations["AnalysisHeadingFacts.change"];
        post?: never;
        /** Withdraw a heading of the analysis: its versions stay in the history (D6) */
        delete: operations["AnalysisHeadingFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/class-grounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what is known about the class of an account (K0 to K3, I3) */
        get: operations["ClassGroundsFacts.single"];
        /** Record or replace what is known about the class, as POST does (K0 to K3, I3) */
        put: operations["ClassGroundsFacts.replace"];
        /** Record or replace what is known about the class (K0 to K3, I3) */
        post: operations["ClassGroundsFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/class-grounds/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what is known about the class by its id (K0 to K3, I3) */
        get: operations["ClassGroundsFacts.show"];
        /** Change what is known about the class: a new version, the old ones stay (K0 to K3, I3) */
        put: operations["ClassGroundsFacts.change"];
        post?: never;
        /** Withdraw what is known about the class: its versions stay in the history (K0 to K3, I3) */
        delete: operations["ClassGroundsFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the concerns of the customer of an account (C3) */
        get: operations["ConcernFacts.list"];
        put?: never;
        /** Record a concern of the customer (C3) */
        post: operations["ConcernFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/concerns/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a concern of the customer by its id (C3) */
        get: operations["ConcernFacts.show"];
        /** Change a concern of the customer: a new version, the old ones stay (C3) */
        put: operations["ConcernFacts.change"];
        post?: never;
        /** Withdraw a concern of the customer: its versions stay in the history (C3) */
        delete: operations["ConcernFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the contacts of an account (D1, D2, R5, H1) */
        get: operations["ContactFacts.list"];
        put?: never;
        /** Record a contact (D1, D2, R5, H1) */
        post: operations["ContactFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/contacts/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a contact by its id (D1, D2, R5, H1) */
        get: operations["ContactFacts.show"];
        /** Change a contact: a new version, the old ones stay (D1, D2, R5, H1) */
        put: operations["ContactFacts.change"];
        post?: never;
        /** Withdraw a contact: its versions stay in the history (D1, D2, R5, H1) */
        delete: operations["ContactFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/demonstrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the demonstrations of an account (D4) */
        get: operations["DemonstrationFacts.list"];
        put?: never;
        /** Record a demonstration (D4) */
        post: operations["DemonstrationFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/demonstrations/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a demonstration by its id (D4) */
        get: operations["DemonstrationFacts.show"];
        /** Change a demonstration: a new version, the old ones stay (D4) */
        put: operations["DemonstrationFacts.change"];
        post?: never;
        /** Withdraw a demonstration: its versions stay in the history (D4) */
        delete: operations["DemonstrationFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the dossier of an account (T3, T5) */
        get: operations["DossierFacts.single"];
        /** Record or replace the dossier, as POST does (T3, T5) */
        put: operations["DossierFacts.replace"];
        /** Record or replace the dossier (T3, T5) */
        post: operations["DossierFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/dossier/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the dossier by its id (T3, T5) */
        get: operations["DossierFacts.show"];
        /** Change the dossier: a new version, the old ones stay (T3, T5) */
        put: operations["DossierFacts.change"];
        post?: never;
        /** Withdraw the dossier: its versions stay in the history (T3, T5) */
        delete: operations["DossierFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the engagements of an account (T2, R4, R7, B1, B3, B5) */
        get: operations["EngagementFacts.list"];
        put?: never;
        /** Record an engagement (T2, R4, R7, B1, B3, B5) */
        post: operations["EngagementFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/engagements/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an engagement by its id (T2, R4, R7, B1, B3, B5) */
        get: operations["EngagementFacts.show"];
        /** Change an engagement: a new version, the old ones stay (T2, R4, R7, B1, B3, B5) */
        put: operations["EngagementFacts.change"];
        post?: never;
        /** Withdraw an engagement: its versions stay in the history (T2, R4, R7, B1, B3, B5) */
        delete: operations["EngagementFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the expenses and gifts for contacts of an account (A1, D7, section 5) */
        get: operations["ExpenseFacts.list"];
        put?: never;
        /** Record an expense or gift for a contact (A1, D7, section 5) */
        post: operations["ExpenseFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/expenses/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an expense or gift for a contact by its id (A1, D7, section 5) */
        get: operations["ExpenseFacts.show"];
        /** Change an expense or gift for a contact: a new version, the old ones stay (A1, D7, section 5) */
        put: operations["ExpenseFacts.change"];
        post?: never;
        /** Withdraw an expense or gift for a contact: its versions stay in the history (A1, D7, section 5) */
        delete: operations["ExpenseFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/first-analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the first analysis of an account (F2, I2) */
        get: operations["FirstAnalysisFacts.single"];
        /** Record or replace the first analysis, as POST does (F2, I2) */
        put: operations["FirstAnalysisFacts.replace"];
        /** Record or replace the first analysis (F2, I2) */
        post: operations["FirstAnalysisFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/first-analysis/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the first analysis by its id (F2, I2) */
        get: operations["FirstAnalysisFacts.show"];
        /** Change the first analysis: a new version, the old ones stay (F2, I2) */
        put: operations["FirstAnalysisFacts.change"];
        post?: never;
        /** Withdraw the first analysis: its versions stay in the history (F2, I2) */
        delete: operations["FirstAnalysisFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/gift-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may still be given to the people of an account, and when nothing may (A1, section 5)
         * @description The caps are looked at again when a gift is filed, approved and recorded: 422 `gift-over-limit`, `gift-blackout`,
         *     `gift-blackout-open`, `gift-currency-without-rate`; nobody waives them. Codes here: 403, 404 `not-found`.
         */
        get: operations["GiftLimits.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the history of an account
         * @description Every event with actor, states, payload, verdicts, versions and chained hash, newest first. With `?at=` (an instant with offset, not later than now) the path as it was then. Codes: 400 `invalid-query`, `cursor-invalid`, 404 `not-found`.
         */
        get: operations["Path.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the collected information of an account (F1, I1) */
        get: operations["InformationFacts.single"];
        /** Record or replace the collected information, as POST does (F1, I1) */
        put: operations["InformationFacts.replace"];
        /** Record or replace the collected information (F1, I1) */
        post: operations["InformationFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/information/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the collected information by its id (F1, I1) */
        get: operations["InformationFacts.show"];
        /** Change the collected information: a new version, the old ones stay (F1, I1) */
        put: operations["InformationFacts.change"];
        post?: never;
        /** Withdraw the collected information: its versions stay in the history (F1, I1) */
        delete: operations["InformationFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the need of an account (T1, D5) */
        get: operations["NeedFacts.single"];
        /** Record or replace the need, as POST does (T1, D5) */
        put: operations["NeedFacts.replace"];
        /** Record or replace the need (T1, D5) */
        post: operations["NeedFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/needs/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the need by its id (T1, D5) */
        get: operations["NeedFacts.show"];
        /** Change the need: a new version, the old ones stay (T1, D5) */
        put: operations["NeedFacts.change"];
        post?: never;
        /** Withdraw the need: its versions stay in the history (T1, D5) */
        delete: operations["NeedFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/negotiation-preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the preparation of the negotiation of an account (F8, C4) */
        get: operations["NegotiationPreparationFacts.single"];
        /** Record or replace the preparation of the negotiation, as POST does (F8, C4) */
        put: operations["NegotiationPreparationFacts.replace"];
        /** Record or replace the preparation of the negotiation (F8, C4) */
        post: operations["NegotiationPreparationFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/negotiation-preparation/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the preparation of the negotiation by its id (F8, C4) */
        get: operations["NegotiationPreparationFacts.show"];
        /** Change the preparation of the negotiation: a new version, the old ones stay (F8, C4) */
        put: operations["NegotiationPreparationFacts.change"];
        post?: never;
        /** Withdraw the preparation of the negotiation: its versions stay in the history (F8, C4) */
        delete: operations["NegotiationPreparationFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/negotiation-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rounds of the negotiation of an account (F9, C5) */
        get: operations["NegotiationRoundFacts.list"];
        put?: never;
        /** Record a round of the negotiation (F9, C5) */
        post: operations["NegotiationRoundFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/negotiation-rounds/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a round of the negotiation by its id (F9, C5) */
        get: operations["NegotiationRoundFacts.show"];
        /** Change a round of the negotiation: a new version, the old ones stay (F9, C5) */
        put: operations["NegotiationRoundFacts.change"];
        post?: never;
        /** Withdraw a round of the negotiation: its versions stay in the history (F9, C5) */
        delete: operations["NegotiationRoundFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/obstacles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the obstacles of an account (V4) */
        get: operations["ObstacleFacts.list"];
        put?: never;
        /** Record an obstacle (V4) */
        post: operations["ObstacleFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/obstacles/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an obstacle by its id (V4) */
        get: operations["ObstacleFacts.show"];
        /** Change an obstacle: a new version, the old ones stay (V4) */
        put: operations["ObstacleFacts.change"];
        post?: never;
        /** Withdraw an obstacle: its versions stay in the history (V4) */
        delete: operations["ObstacleFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/opportunity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the judgement of the opportunity of an account (T4) */
        get: operations["OpportunityFacts.single"];
        /** Record or replace the judgement of the opportunity, as POST does (T4) */
        put: operations["OpportunityFacts.replace"];
        /** Record or replace the judgement of the opportunity (T4) */
        post: operations["OpportunityFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/opportunity/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the judgement of the opportunity by its id (T4) */
        get: operations["OpportunityFacts.show"];
        /** Change the judgement of the opportunity: a new version, the old ones stay (T4) */
        put: operations["OpportunityFacts.change"];
        post?: never;
        /** Withdraw the judgement of the opportunity: its versions stay in the history (T4) */
        delete: operations["OpportunityFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the path of an account
         * @description Where the account stands, every exit criterion with reason, evidence and what would unblock it, and the events that are open to you. The ETag is the account’s version. Codes: 404 `not-found`, 409 `instance-quarantined`.
         */
        get: operations["Path.path"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/path/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event to the path of an account
         * @description 200: carried out, the new path. 202: the path, waiting for the approval request that was filed. `If-Match` is the account’s version. Codes: 400 `invalid-body`, 403 `forbidden`, `system-event`, 404 `not-found`, 409 `event-not-allowed` (with the events that are possible), `request-pending`, `instance-quarantined`, 412 `version-stale`, 422 `exit-criteria-unmet` (with every unmet criterion) and the guards’ own.
         */
        post: operations["Path.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the development plan of an account (V6, F5, F7) */
        get: operations["PlanFacts.single"];
        /** Record or replace the development plan, as POST does (V6, F5, F7) */
        put: operations["PlanFacts.replace"];
        /** Record or replace the development plan (V6, F5, F7) */
        post: operations["PlanFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/plan/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every revision of the plan of this cycle, with who and when (F7, V6) */
        get: operations["PlanRevisions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/plan/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the development plan by its id (V6, F5, F7) */
        get: operations["PlanFacts.show"];
        /** Change the development plan: a new version, the old ones stay (V6, F5, F7) */
        put: operations["PlanFacts.change"];
        post?: never;
        /** Withdraw the development plan: its versions stay in the history (V6, F5, F7) */
        delete: operations["PlanFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/project-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List information on new projects of an account (F18) */
        get: operations["ProjectInformationFacts.list"];
        put?: never;
        /** Record information on a new project (F18) */
        post: operations["ProjectInformationFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/project-information/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show information on a new project by its id (F18) */
        get: operations["ProjectInformationFacts.show"];
        /** Change information on a new project: a new version, the old ones stay (F18) */
        put: operations["ProjectInformationFacts.change"];
        post?: never;
        /** Withdraw information on a new project: its versions stay in the history (F18) */
        delete: operations["ProjectInformationFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/purchasing-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the steps of the purchasing process of an account (D3) */
        get: operations["PurchasingStepFacts.list"];
        put?: never;
        /** Record a step of the purchasing process (D3) */
        post: operations["PurchasingStepFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/purchasing-steps/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a step of the purchasing process by its id (D3) */
        get: operations["PurchasingStepFacts.show"];
        /** Change a step of the purchasing process: a new version, the old ones stay (D3) */
        put: operations["PurchasingStepFacts.change"];
        post?: never;
        /** Withdraw a step of the purchasing process: its versions stay in the history (D3) */
        delete: operations["PurchasingStepFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/quotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the quotations of an account (A3, R6) */
        get: operations["QuotationFacts.list"];
        put?: never;
        /** Record a quotation (A3, R6) */
        post: operations["QuotationFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/quotations/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a quotation by its id (A3, R6) */
        get: operations["QuotationFacts.show"];
        /** Change a quotation: a new version, the old ones stay (A3, R6) */
        put: operations["QuotationFacts.change"];
        post?: never;
        /** Withdraw a quotation: its versions stay in the history (A3, R6) */
        delete: operations["QuotationFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/receptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the visits of the customer to our company of an account (A5, B6, C2) */
        get: operations["ReceptionFacts.list"];
        put?: never;
        /** Record a visit of the customer to our company (A5, B6, C2) */
        post: operations["ReceptionFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/receptions/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a visit of the customer to our company by its id (A5, B6, C2) */
        get: operations["ReceptionFacts.show"];
        /** Change a visit of the customer to our company: a new version, the old ones stay (A5, B6, C2) */
        put: operations["ReceptionFacts.change"];
        post?: never;
        /** Withdraw a visit of the customer to our company: its versions stay in the history (A5, B6, C2) */
        delete: operations["ReceptionFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/relationship-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the levels of the relationships of an account (R2) */
        get: operations["RelationshipLevelFacts.list"];
        put?: never;
        /** Record a level of the relationship (R2) */
        post: operations["RelationshipLevelFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/relationship-levels/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a level of the relationship by its id (R2) */
        get: operations["RelationshipLevelFacts.show"];
        /** Change a level of the relationship: a new version, the old ones stay (R2) */
        put: operations["RelationshipLevelFacts.change"];
        post?: never;
        /** Withdraw a level of the relationship: its versions stay in the history (R2) */
        delete: operations["RelationshipLevelFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the decision simulations of an account (R3) */
        get: operations["SimulationFacts.list"];
        put?: never;
        /** Record a decision simulation (R3) */
        post: operations["SimulationFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/simulation/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a decision simulation by its id (R3) */
        get: operations["SimulationFacts.show"];
        /** Change a decision simulation: a new version, the old ones stay (R3) */
        put: operations["SimulationFacts.change"];
        post?: never;
        /** Withdraw a decision simulation: its versions stay in the history (R3) */
        delete: operations["SimulationFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/subcontracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sub-contracts of an account (F11, A7, C7) */
        get: operations["SubcontractFacts.list"];
        put?: never;
        /** Record a sub-contract (F11, A7, C7) */
        post: operations["SubcontractFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/subcontracts/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a sub-contract by its id (F11, A7, C7) */
        get: operations["SubcontractFacts.show"];
        /** Change a sub-contract: a new version, the old ones stay (F11, A7, C7) */
        put: operations["SubcontractFacts.change"];
        post?: never;
        /** Withdraw a sub-contract: its versions stay in the history (F11, A7, C7) */
        delete: operations["SubcontractFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/valuation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the valuation of an account (V1, V2, V3, V5) */
        get: operations["ValuationFacts.single"];
        /** Record or replace the valuation, as POST does (V1, V2, V3, V5) */
        put: operations["ValuationFacts.replace"];
        /** Record or replace the valuation (V1, V2, V3, V5) */
        post: operations["ValuationFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/valuation/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the valuation by its id (V1, V2, V3, V5) */
        get: operations["ValuationFacts.show"];
        /** Change the valuation: a new version, the old ones stay (V1, V2, V3, V5) */
        put: operations["ValuationFacts.change"];
        post?: never;
        /** Withdraw the valuation: its versions stay in the history (V1, V2, V3, V5) */
        delete: operations["ValuationFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/visit-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the requests for higher visit levels of an account (A4, B6, B12) */
        get: operations["VisitLevelFacts.list"];
        put?: never;
        /** Record a request for a higher visit level (A4, B6, B12) */
        post: operations["VisitLevelFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/visit-levels/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a request for a higher visit level by its id (A4, B6, B12) */
        get: operations["VisitLevelFacts.show"];
        /** Change a request for a higher visit level: a new version, the old ones stay (A4, B6, B12) */
        put: operations["VisitLevelFacts.change"];
        post?: never;
        /** Withdraw a request for a higher visit level: its versions stay in the history (A4, B6, B12) */
        delete: operations["VisitLevelFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/ways-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the ways in of an account (R1) */
        get: operations["WayInFacts.list"];
        put?: never;
        /** Record the way in to a decision maker (R1) */
        post: operations["WayInFacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/ways-in/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the way in to a decision maker by its id (R1) */
        get: operations["WayInFacts.show"];
        /** Change the way in to a decision maker: a new version, the old ones stay (R1) */
        put: operations["WayInFacts.change"];
        post?: never;
        /** Withdraw the way in to a decision maker: its versions stay in the history (R1) */
        delete: operations["WayInFacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an account
         * @description The ETag is its version. Of the money alone (P5) there are neither path nor members. Codes: 404 `not-found`.
         */
        get: operations["Accounts.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, group or members of an account
         * @description Members: manager or director. The owner changes by `owner.transfer` alone (A15). Codes: 404, 403, 412 `version-stale`, 422 `reference-unknown`.
         */
        patch: operations["Accounts.patch"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of name, group and members of an account
         * @description Who changed what from what to what, newest first; events of the path are in its history, facts have versions of their own. Permission path.read. Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`, 404 `not-found`.
         */
        get: operations["AccountChanges.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cycles of an account
         * @description The present cycle and the past ones with their outcome and value, newest first; closed opportunities of an import are past cycles. Permission path.read. Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`, 404 `not-found`.
         */
        get: operations["AccountCycles.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statement of account: receivables, payments, credit notes, reversals and write-offs (section 9)
         * @description One statement a currency. Codes: 403, 404 `not-found`.
         */
        get: operations["showStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/statement/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The statement of account as a spreadsheet or PDF (section 9)
         * @description In the language of the request. Codes: 403, 404 `not-found`.
         */
        get: operations["downloadStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is owed, by how late it is (section 9)
         * @description Of the accounts whose money the person sees; one line an account and currency. Codes: 403.
         */
        get: operations["showAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ageing/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ageing as a spreadsheet or PDF (section 9)
         * @description In the language of the request. Codes: 403.
         */
        get: operations["downloadAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List groups of approvers
         * @description All groups by name with their members. Permission groups.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.
         */
        get: operations["listApprovalGroups"];
        put?: never;
        /**
         * Add a group of approvers
         * @description A step of a route may ask it. Without members the step is held. Permission groups.write: administrator (P6).
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 409 group-name-taken, 422 member-unknown, member-disabled, member-may-not-decide.
         */
        post: operations["addApprovalGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a group of approvers
         * @description One group; the ETag is the version. Permission groups.read: every post. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["getApprovalGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a group of approvers
         * @description Routes name the group by its id, so they are not touched. If-Match is honoured. Permission groups.write: administrator (P6).
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 group-name-taken, 412 version-stale.
         */
        patch: operations["renameApprovalGroup"];
        trace?: never;
    };
    "/api/v1/approval-groups/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a group of approvers
         * @description Who put whom in or took them out, newest first. Permission people.audit: administrator (P6), auditor (P7). Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["listApprovalGroupChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the members of a group of approvers
         * @description The list as it is to be. It counts for steps that are planned or opened from now on. If-Match is honoured.
         *     Permission groups.write: administrator (P6).
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 412 version-stale, 422 member-unknown, member-disabled,
         *     member-may-not-decide.
         */
        put: operations["setApprovalGroupMembers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's requests by box
         * @description Only what concerns the one who asks. Pages go by key: entries that leave meanwhile make none skipped. Permission approvals.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated.
         */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/bulk-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide several requests at once
         * @description Where the policy allows it for the kind. Each item is a transaction of its own: one that is refused holds up no other, and is answered
         *     with its reason. An item that names no step and round means those that were open when the command began, never one that opens meanwhile.
         *     With an Idempotency-Key also what an interruption left is finished by the same command. A person has one such command at a time.
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 429 bulk-under-way, 429 bulk-busy where too many others run; per item those of
         *     deciding, and 409 bulk-not-allowed.
         */
        post: operations["decideApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/by-mail/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The page behind the link in a mail
         * @description Without log-in, for whoever got the link: what is asked, as their step may see it, and the form. Changes nothing and uses nothing up, so
         *     a link scanner does no harm. 410 with the reason where the request has moved on, 404 for a link that is none, 429 after twenty of those from
         *     one network address; always a page, in the language of the person.
         */
        get: operations["showApprovalByMail"];
        put?: never;
        /**
         * Decide by the link in a mail
         * @description Once, for exactly what the page showed, with every rule of deciding; history says that it came by mail. 409 where somebody was first or the
         *     content has changed since the page was shown, 410 where the link does nothing any more, 422 for a form that is not complete, 404 and 429 as above; always a page.
         */
        post: operations["decideApprovalByMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what waits in one's boxes
         * @description What waits for me, what I have not read, what came back to me. Permission: every post. Errors: 401 unauthenticated.
         */
        get: operations["countApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/mail-choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether I am asked by mail
         * @description Everybody is until they say otherwise. Errors: 401 unauthenticated.
         */
        get: operations["showApprovalMailChoice"];
        /**
         * Choose whether I am asked by mail
         * @description No ends at once what was sent already: its links are dead. Errors: 400 invalid-body, 401 unauthenticated.
         */
        put: operations["chooseApprovalMail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The route a request would take
         * @description Steps, people and the reason of each step, over the policy and the organisation of now (section 8). Nothing is filed. Errors: 400 invalid-body, 401 unauthenticated, 404 not-found for an account out of scope.
         */
        post: operations["previewApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/verify/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether a printed page is genuine
         * @description Without log-in, by the code on the page; says nothing of the business and names nobody. With the document hash of the page a changed
         *     page is told apart. Wrong codes are counted by network address: after twenty each further one waits. Errors: 400 invalid-query,
         *     404 verification-code-unknown, 429 verification-throttled (with Retry-After).
         */
        get: operations["verifyApprovalPrint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a request
         * @description Content with its hash, the route with every step, decisions and history. Seen by its requester, the candidates of any step,
         *     whoever decided or has a copy, and those whose scope has its account. The ETag is its version. Errors: 401 unauthenticated, 404 not-found.
         */
        get: operations["getApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/add-signer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a signer before or after me
         * @description My seat approves when both have approved; one rejection is the seat's. The denominator of the step stays as it is. For whoever has an open seat at this step, of their own or as a substitute where said. Errors: 400 invalid-body, 401 unauthenticated,
         *     403 forbidden, 403 segregation-of-duties, 404 not-found, 409 already-decided with winner, 409 not-your-turn, 409 instance-quarantined,
         *     412 content-changed, 409 no-second-hand-on, 422 receiver-excluded, 422 receiver-may-not-decide, 422 receiver-has-seat.
         */
        post: operations["addApprovalSigner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a request
         * @description Oldest first, for whoever sees the request. Errors: 401 unauthenticated, 404 not-found.
         */
        get: operations["listApprovalAttachments"];
        put?: never;
        /**
         * Attach a file to a request
         * @description The body is the file, at most 10 MB: pdf, png, jpg, gif, webp, docx, xlsx, pptx, doc, xls, ppt, txt, csv (UTF-8), told by ending and content.
         *     By whoever sees the request; auditors attach nothing (P7). What the requester attaches before filing belongs to the round; all else is marked
         *     as added after filing. Nothing is removed. Errors: 400 invalid-query, 401 unauthenticated, 403 forbidden, 404 not-found, 409 attachments-full,
         *     413 attachment-too-large, 415 attachment-missing, 415 attachment-kind-refused, 422 attachment-empty, 422 attachment-name-unfit.
         */
        post: operations["attachToApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file of a request
         * @description Always as an attachment, never shown by the browser itself. Errors: 401 unauthenticated, 404 not-found.
         */
        get: operations["downloadApprovalAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was said about a request
         * @description Oldest first, for whoever sees the request. Errors: 400 cursor-invalid, 401 unauthenticated, 404 not-found.
         */
        get: operations["listApprovalComments"];
        put?: never;
        /**
         * Say something about a request
         * @description By whoever sees the request, also after its end; auditors say nothing (P7). Those who are mentioned and the requester are told.
         *     A mention lets nobody in: give a copy first. Nothing is edited or deleted. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden,
         *     404 not-found, 422 mention-out-of-sight with personIds.
         */
        post: operations["commentApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/comments/{commentId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an own comment
         * @description Within 15 minutes, while nobody else has decided on the request since. Its text is shown no more; that it was there and when it was
         *     withdrawn stays. Errors: 401 unauthenticated, 403 forbidden, 404 not-found, 409 comment-too-old, 409 comment-relied-on.
         */
        post: operations["withdrawApprovalComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give copies of a request
         * @description By its requester and its approvers (candidates of any step, those who decided), at any time. People with a copy are told, see the request
         *     and find it in box cc; who has one already is not told again. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found,
         *     422 person-not-available with personIds.
         */
        post: operations["copyApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve, reject or return
         * @description Decides the open step for exactly the content with this hash. The last approval carries the request out in the same
         *     transaction; where that is not possible any more, the request is voided with the reason (status 200, see status and outcomeReason).
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 segregation-of-duties for a request that is one's own or that one gains by,
         *     403 forbidden, 404 not-found, 409 already-decided with winner, 409 not-your-turn, 409 instance-quarantined, 422 step-not-earlier, 412 content-changed (where the
         *     content has moved since it was filed, the request is voided).
         */
        post: operations["decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask somebody for their opinion first
         * @description Their decision is advice: it is recorded, decides nothing, and the seat comes back to me. For whoever has an open seat at this step, of their own or as a substitute where said. Errors: 400 invalid-body, 401 unauthenticated,
         *     403 forbidden, 403 segregation-of-duties, 404 not-found, 409 already-decided with winner, 409 not-your-turn, 409 instance-quarantined,
         *     412 content-changed, 409 no-second-hand-on, 422 receiver-excluded, 422 receiver-may-not-decide, 422 receiver-has-seat.
         */
        post: operations["delegateApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change fields that this step may edit
         * @description New content, hence a new hash and a round of its own: decisions that depended on a changed field are void, the others stand. Who edited
         *     does not decide on it before somebody else has approved it, unless the policy says so. For whoever has an open seat at this step, of their own or as a substitute where said. Errors: 400 invalid-body, 401 unauthenticated,
         *     403 forbidden, 403 segregation-of-duties, 404 not-found, 409 already-decided with winner, 409 not-your-turn, 409 instance-quarantined,
         *     412 content-changed, 409 not-edited-here, 422 nothing-edited,
         *     422 field-not-editable with fields.
         */
        post: operations["editApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The route that a request takes, with who is away on a day
         * @description Steps as they stand, people, reasons, absences that are planned for the date. Errors: 400 invalid-query, 401 unauthenticated, 404 not-found.
         */
        get: operations["previewRunningApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print a request
         * @description A self-contained page for A4 with content, every decision, comments, files, copies, the hash of the history and a verification code.
         *     For whoever sees the request. The same state has the same code. Errors: 400 invalid-query, 401 unauthenticated, 404 not-found.
         */
        get: operations["printApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a request as read
         * @description The present round, for the caller; the first time counts, again changes nothing. A new round is unread. Errors: 401 unauthenticated, 403 forbidden for auditors (P7), 404 not-found.
         */
        post: operations["readApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show who has read a request
         * @description For its requester, its approvers and auditors. Round by round; whoever decided on a round counts as its reader. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["listApprovalReaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a held request go on
         * @description Plans the steps that are left again, over the organisation of now. Permission approvals.suspend: administrator, who decides nothing.
         *     Errors: 401 unauthenticated, 403 forbidden, 404 not-found, 409 event-not-allowed when it is not held, 409 still-held with problems.
         */
        post: operations["releaseApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/remove-signer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a signer or delegate whom I added
         * @description While they have not decided, nor have I. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 not-your-turn,
         *     409 not-your-signer, 409 signer-decided, 409 already-followed, 409 instance-quarantined.
         */
        post: operations["removeApprovalSigner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File a request that was sent back again
         * @description By its requester, with the content as it is now, as a new round. Where the policy goes on after a return, decisions that did not depend on
         *     what changed stand. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 already-decided, 409 event-not-allowed unless
         *     it is with its requester, 409 filed-elsewhere where the subject asks anew, 409 instance-quarantined, 422 currency-without-rate, 422 route-empty.
         */
        post: operations["resubmitApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a stopped request go on
         * @description Whoever had not decided is asked again, with new time limits. Permission approvals.suspend: administrator. Errors: 400 invalid-body,
         *     401 unauthenticated, 403 forbidden, 404 not-found, 409 event-not-allowed, 409 instance-quarantined.
         */
        post: operations["resumeApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a request
         * @description Nobody is asked meanwhile, nobody loses their seat; its requester is told. Permission approvals.suspend: administrator, who decides
         *     nothing. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 event-not-allowed, 409 instance-quarantined.
         */
        post: operations["suspendApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take my decision back
         * @description My newest of this round, while nothing has followed from it. It stays on record as taken back, and I may decide again.
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 nothing-to-take-back, 409 already-followed,
         *     409 instance-quarantined.
         */
        post: operations["takeBackDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give my seat to somebody else
         * @description They decide instead of me, with the seat's weight and its signers. A substitute, delegate or added signer hands nothing on.
         *     For whoever has an open seat at this step, of their own or as a substitute where said. Errors: 400 invalid-body, 401 unauthenticated,
         *     403 forbidden, 403 segregation-of-duties, 404 not-found, 409 already-decided with winner, 409 not-your-turn, 409 instance-quarantined,
         *     412 content-changed, 409 no-second-hand-on, 422 receiver-excluded, 422 receiver-may-not-decide, 422 receiver-has-seat, 422 receiver-without-authority where a chain of superiors decides.
         */
        post: operations["transferApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Urge those who have to decide
         * @description By the requester, as often as the route says: usually once in eight working hours and three times a step. Errors: 401 unauthenticated, 403 forbidden, 404 not-found,
         *     409 nothing-awaited, 409 urged-lately with possibleAt, 409 urged-enough (possibleAt null: not before the next step).
         */
        post: operations["urgeApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a request
         * @description By its requester alone, at any step. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found,
         *     409 already-decided with winner, 409 instance-quarantined.
         */
        post: operations["withdrawApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Opens a session: sets the cookie keypath_session (HttpOnly, SameSite=Lax) and answers the same token for scripts.
         *     Anybody may call it. An unknown person, a disabled one and a wrong password are the same answer. After five wrong passwords for one
         *     person, or thirty from one network address, each further try has to wait, longer every time.
         *     Errors: 400 invalid-body, 401 credentials-wrong, 429 login-throttled (with Retry-After).
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Ends this session at once, in every process. Permission: any logged-in person. Errors: 401 unauthenticated.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is logged in
         * @description The person of this session with roles (P1 to P8) and permissions as they are now. Permission: any logged-in person. Errors: 401 unauthenticated.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's own password
         * @description Every session of the person ends; the answer opens a new one, as a log-in does. Permission: any logged-in person.
         *     Wrong present passwords are throttled like log-ins.
         *     Errors: 400 invalid-body, 401 unauthenticated, 422 password-wrong, 422 password-unfit, 429 login-throttled (with Retry-After).
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the company’s working calendar
         * @description Zone, hours and week (policy), published holidays and make-up days, and the company’s own days, a year at a time (section 11). The ETag is the version of the company’s own days. Permission calendar.read: every post. Errors: 400 invalid-query, 401 unauthenticated, 403 forbidden.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of the calendar
         * @description Who changed which day, when, from what to what; newest first. Permission calendar.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.
         */
        get: operations["listCalendarChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a day of the company’s calendar
         * @description A day off, an extra working day, other hours, or a published day that the library does not hold. What was set for the date is replaced; open deadlines are counted anew at once. Permission calendar.write: administrator (P6). If-Match is honoured. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 412 version-stale, 422 calendar-day-unfit.
         */
        put: operations["setCalendarDay"];
        post?: never;
        /**
         * Take back what was set for a day
         * @description The day is again what the week and the published holidays make of it; open deadlines are counted anew. Permission calendar.write: administrator (P6). If-Match is honoured. Errors: 401 unauthenticated, 403 forbidden, 404 not-found, 412 version-stale.
         */
        delete: operations["removeCalendarDay"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/recounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the countings anew of open deadlines
         * @description One for every change of the calendar, with how far it has come; newest first. Permission calendar.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.
         */
        get: operations["listCalendarRecounts"];
        put?: never;
        /**
         * Count open deadlines anew
         * @description Where any was counted by another calendar than the present one; the answer is empty where none was. Nothing that was acted on is said again. Permission calendar.write: administrator (P6). Errors: 401 unauthenticated, 403 forbidden.
         */
        post: operations["startCalendarRecount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/recounts/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a counting anew has moved
         * @description Each deadline with its instant before and after. Permission calendar.audit: administrator (P6), auditor (P7). Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["listDeadlineMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/years/{year}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter the published holidays of a year
         * @description For a year that the library does not hold yet: from then on it is not estimated any more, and open deadlines are counted anew. Asked again it replaces what was entered. Permission calendar.write: administrator (P6). If-Match is honoured. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 calendar-year-published, 412 version-stale, 422 calendar-day-unfit.
         */
        post: operations["publishCalendarYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List agreements and sub-contracts of the accounts that you see, newest first (A6, A7) */
        get: operations["Contracts.list"];
        put?: never;
        /** Draft an agreement or a sub-contract of an account (F10, F11) */
        post: operations["Contracts.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an agreement or a sub-contract with its request, approval and record (A6, A7) */
        get: operations["Contracts.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the draft of an agreement or a sub-contract: it is cancelled, and stays to be read (A6, A7)
         * @description A request that was sent back ends with it. What is being approved is withdrawn first. Errors: 400 invalid-body,
         *     401 unauthenticated, 403 forbidden, 404 not-found, 409 not-in-draft, 409 instance-quarantined, 412 version-stale.
         */
        post: operations["Contracts.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show every event of an agreement or a sub-contract (A6, A7) */
        get: operations["Contracts.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The route that the draft of an agreement or a sub-contract would take: steps, people, reasons (A6, A7)
         * @description As my request where I may file it, else as its author's. Nothing is filed. Errors: 400 invalid-query, 401 unauthenticated,
         *     404 not-found, 409 not-in-draft: what is filed has a preview of its own below approvals.
         */
        get: operations["Contracts.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the signature of an approved agreement or sub-contract (C6, C7) */
        post: operations["Contracts.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit an agreement or a sub-contract: files its request, bound to the content as it is now (A6, A7) */
        post: operations["Contracts.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a credit note (section 9)
         * @description Finance. It lowers what is owed as a payment does, is shown among the payments and taken back there; it does not count as consumed (K1, K2). Codes: 404, 403, 409 `payment-recorded-already`, `receivable-closed`, 422 `overpaid`, `currency-mixed`, `allocations-over-payment`, `allocated-twice`, `reference-unknown`, `date-in-the-future`.
         */
        post: operations["CreditNotes.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credit releases, newest first (A13)
         * @description Of the accounts whose money the person sees. Codes: 400 `cursor-invalid`, 403.
         */
        get: operations["CreditReleases.list"];
        put?: never;
        /**
         * Draft the release of an account from its credit hold, for some time (A13)
         * @description A draft: nothing is asked before it is submitted. Codes: 403, 404 `not-found`.
         */
        post: operations["CreditReleases.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a credit release (A13)
         * @description The ETag is its version. Codes: 404 `not-found`.
         */
        get: operations["CreditReleases.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-releases/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the draft of a credit release; it stays to be read (A13)
         * @description A request that was sent back ends with it. Codes: 403, 404, 409 `not-in-draft`, 412.
         */
        post: operations["CreditReleases.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-releases/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a credit release: files its request, bound to what is owed now (A13)
         * @description Manager or director. The route goes by the amount. Codes: 403, 404, 409 `not-in-draft`, `request-open`, `receivable-closed`, 412, 422 `extension-not-later`, `extension-in-the-past`, `extension-too-long`, `extension-disputed`, `currency-without-rate`.
         */
        post: operations["CreditReleases.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List departments
         * @description All departments by name; `parentId` makes them a tree. Permission departments.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.
         */
        get: operations["listDepartments"];
        put?: never;
        /**
         * Add a department
         * @description Permission departments.write: administrator (P6). Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 409 department-name-taken, 422 department-unknown (the parent).
         */
        post: operations["addDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a department
         * @description One department; the ETag is the version. Permission departments.read: every post. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["getDepartment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename or move a department
         * @description What directors (P3) see follows the tree at once. If-Match is honoured. Permission departments.write: administrator (P6).
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 department-name-taken, 409 department-loop,
         *     412 version-stale, 422 department-unknown (the parent).
         */
        patch: operations["changeDepartment"];
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what I have written and not filed, of every kind, newest first
         * @description With what was sent back to me: such a draft names its request. Pages go by key. Permission accounts.read. Errors: 400 invalid-query,
         *     400 cursor-invalid, 401 unauthenticated, 403 forbidden.
         */
        get: operations["listDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List expenses and gifts for contacts of the accounts that you see, newest first (A1, D7) */
        get: operations["Expenses.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an expense or gift for a contact with its request, approval and record (A1, D7) */
        get: operations["Expenses.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the draft of an expense or gift for a contact: it is cancelled, and stays to be read (A1, D7)
         * @description A request that was sent back ends with it. What is being approved is withdrawn first. Errors: 400 invalid-body,
         *     401 unauthenticated, 403 forbidden, 404 not-found, 409 not-in-draft, 409 instance-quarantined, 412 version-stale.
         */
        post: operations["Expenses.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show every event of an expense or gift for a contact (A1, D7) */
        get: operations["Expenses.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The route that the draft of an expense or gift for a contact would take: steps, people, reasons (A1, D7)
         * @description As my request where I may file it, else as its author's. Nothing is filed. Errors: 400 invalid-query, 401 unauthenticated,
         *     404 not-found, 409 not-in-draft: what is filed has a preview of its own below approvals.
         */
        get: operations["Expenses.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}/spend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that an approved expense was spent (D7) */
        post: operations["Expenses.spend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit an expense or gift for a contact: files its request, bound to the content as it is now (A1, D7) */
        post: operations["Expenses.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export accounts as a spreadsheet
         * @description All accounts within the scope of the person who asks; headers and words in the language of the request. Codes: 403 `forbidden`.
         */
        get: operations["Exports.accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List extensions, newest first (A13)
         * @description Of the accounts whose money the person sees. Codes: 400 `cursor-invalid`, 403.
         */
        get: operations["Extensions.list"];
        put?: never;
        /**
         * Draft an extension of a receivable (A13)
         * @description A draft: nothing is asked before it is submitted. Codes: 403, 404 `not-found`.
         */
        post: operations["Extensions.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an extension (A13)
         * @description The ETag is its version. Codes: 404 `not-found`.
         */
        get: operations["Extensions.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the draft of an extension; it stays to be read (A13)
         * @description A request that was sent back ends with it. Codes: 403, 404, 409 `not-in-draft`, 412.
         */
        post: operations["Extensions.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit an extension: files its request, bound to what is owed now (A13)
         * @description Manager or director. The route goes by the amount. Codes: 403, 404, 409 `not-in-draft`, `request-open`, `receivable-closed`, 412, 422 `extension-not-later`, `extension-in-the-past`, `extension-too-long`, `extension-disputed`, `currency-without-rate`.
         */
        post: operations["Extensions.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of gifts and hospitality: what was approved or spent, newest first (section 5, A1)
         * @description Director, senior management, auditor, compliance. Names who approved; what passed a limit is marked. Codes: 400 `cursor-invalid`, 403.
         */
        get: operations["Gifts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gifts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of gifts and hospitality as a spreadsheet (section 5)
         * @description Headers and words in the language of the request. Codes: 403 `forbidden`.
         */
        get: operations["Gifts.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description The newest first. Codes: 403 `forbidden`, 400 `cursor-invalid`.
         */
        get: operations["Imports.list"];
        put?: never;
        /**
         * Import accounts from a spreadsheet
         * @description The body is the file (.xlsx or .csv, at most 10 MB). With `dryRun=true` the answer is 200 and lists every error by row and column. Otherwise 202 with the run, whose progress `GET /imports/:id` shows; with any error nothing is written. The same file again goes on with a run that was interrupted. Codes: 403 `forbidden`, 413 `file-too-large`, 415 `file-kind-unknown`, 422 `import-invalid` (with `cells`), `file-unreadable`, `file-encrypted` …
         */
        post: operations["Imports.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the account sheet
         * @description Headers, one example row and, in .xlsx, a list of stages to choose from.
         */
        get: operations["Imports.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an import and how far it is
         * @description Codes: 403 `forbidden`, 404 `not-found`.
         */
        get: operations["Imports.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what became of each account of an import
         * @description Codes: 403 `forbidden`, 404 `not-found`.
         */
        get: operations["Imports.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import back
         * @description Accounts to which nothing else has happened leave all lists by `path.adoptUndone`; nothing is deleted. The others are kept and listed with the reason. Codes: 403 `forbidden`, 404 `not-found`, 409 `import-unfinished`, `import-undone`.
         */
        post: operations["Imports.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List incidents
         * @description What a person must look at, newest first. Permission incidents.read: administrator (P6), auditor (P7), senior management (P4). Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`.
         */
        get: operations["Incidents.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an incident
         * @description Says what was found and done; the same occasion opens it again. Permission incidents.write: administrator (P6). Codes: 400 `invalid-body`, 403 `forbidden`, 404 `not-found`, 409 `incident-closed`, 409 `incident-lasting` while its cause is still there.
         */
        post: operations["Incidents.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take up again what failed
         * @description Makes the parked deadline or message due at once, with all its attempts, and closes the incident; should it fail anew, the incident is opened again. Repeating it changes nothing. Permission incidents.write: administrator (P6). Codes: 403 `forbidden`, 404 `not-found`, 409 `incident-not-retryable` for a kind without anything to take up, 409 `incident-not-parked` when it was cancelled, moved or done in the meantime.
         */
        post: operations["Incidents.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State of the background work
         * @description Every loop with its last heartbeat over all processes, what is paused by whom, and the last pauses. Permission jobs.read: administrator (P6), auditor (P7). Codes: 403 `forbidden`.
         */
        get: operations["Background.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{loop}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a loop
         * @description Holds in every process within two seconds, and until somebody resumes it; what falls due meanwhile waits and is caught up with. Repeating it changes nothing. Readiness says `degraded`. Permission jobs.write: administrator (P6). Codes: 400 `invalid-body`, 403 `forbidden`, 404 `not-found`.
         */
        post: operations["Background.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{loop}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a paused loop go on
         * @description Repeating it changes nothing. Permission jobs.write: administrator (P6). Codes: 403 `forbidden`, 404 `not-found`.
         */
        post: operations["Background.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List monthly market analysis reports
         * @description One’s own; a director (P3) also those of the department, senior management (P4) and auditor (P7) all. Newest month first; those that are owed and not in are on the list too (S5). Permission reports.read. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.
         */
        get: operations["listMarketReports"];
        put?: never;
        /**
         * Submit one’s monthly market analysis report
         * @description Summary of the month, forecast for the next, problems, solutions; due by the 5th of the next month (policy), marked late afterwards (S5). Submitted again it is a new version, and the first decides whether it was late. From the month itself up to a year later. Permission reports.write: specialist, manager, director. If-Match is honoured. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 412 version-stale, 422 report-month-closed.
         */
        post: operations["submitMarketReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a monthly market analysis report
         * @description As it was submitted last; the ETag is its version. Out of sight is answered like an unknown id. Permission reports.read. Errors: 401 unauthenticated, 404 not-found.
         */
        get: operations["getMarketReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List own notifications
         * @description The newest first. Codes: 400 `cursor-invalid`, `invalid-query`.
         */
        get: operations["Notifications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all own notifications as read */
        post: operations["Notifications.readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How messages reach me besides the inbox
         * @description Whether I am asked for decisions by a mail with a link of its own is another choice: `GET /approvals/mail-choice`. Errors: 401 unauthenticated.
         */
        get: operations["showNotificationSettings"];
        /**
         * Choose how messages reach me besides the inbox
         * @description Replaces the whole choice; it holds for messages from now on. Errors: 400 invalid-body, 401 unauthenticated.
         */
        put: operations["chooseNotificationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My inbox, live
         * @description Server-sent events. `notification`: one as in the list; `counters`: `{unread, approvalsPending}` whenever they change, first of all;
         *     `reset`: the `Last-Event-ID` is of no use, read the list anew; `end`: `{reason}` is `session-ended` (log in again), `shutting-down` or `too-slow` (come back).
         *     Every event has an id; a browser that comes back sends it, and gets what it missed. After an interruption in the middle the last one may come twice (same `id` in `data`).
         *     A comment every 15 s keeps the connection. The stream ends with the session. Codes: 401 `unauthenticated`, 429 `streams-exhausted` (six a person and process), 503 `unavailable`.
         */
        get: operations["streamNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark an own notification as read
         * @description The first reading counts. Codes: 404 `not-found`.
         */
        post: operations["Notifications.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments, newest first
         * @description Of the accounts whose money the person sees. Codes: 400 `cursor-invalid`, 403.
         */
        get: operations["Payments.list"];
        put?: never;
        /**
         * Record a payment (P5)
         * @description Finance. Its allocations are receivables of one account and at most the amount; the rest is a credit of the account. Codes: 404, 403, 409 `payment-recorded-already`, `receivable-closed`, 422 `overpaid`, `currency-mixed`, `allocations-over-payment`, `allocated-twice`, `reference-unknown`, `date-in-the-future`.
         */
        post: operations["Payments.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a payment
         * @description Codes: 404 `not-found`.
         */
        get: operations["Payments.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/allocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay receivables from what is left of a payment or a credit note
         * @description Finance. Codes: 404, 403, 409 `payment-reversed-already`, `receivable-closed`, 422 `allocations-over-payment`, `overpaid`, `currency-mixed`, `allocated-twice`, `reference-unknown`.
         */
        post: operations["Payments.allocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a payment back
         * @description Finance. Every receivable that it lowered is owed again, in the state that its date gives. Codes: 404, 403, 409 `payment-reversed-already`.
         */
        post: operations["Payments.reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the policy in force
         * @description The company’s rules as data, bound by everybody and readable by everybody (P6, S9). Codes: 401 `unauthenticated`.
         */
        get: operations["Policy.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List drafts of the policy
         * @description Newest first. Permission policy.audit: director, senior management, administrator (P6), auditor (P7). Errors: 400 invalid-query, cursor-invalid, 401 unauthenticated, 403 forbidden.
         */
        get: operations["listPolicyDrafts"];
        put?: never;
        /**
         * Draft a change of the policy
         * @description A change of the version in force, judged at once: every field at fault is named, and whom nobody could decide for is listed (P6, S9).
         *     Permission policy.draft: director. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 409 policy-base-stale, 422 policy-draft-unfit, policy-unchanged, 503 policy-missing.
         */
        post: operations["addPolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a draft of the policy
         * @description With each field that it changes, and for whom nobody could decide today. The ETag is the version. Permission policy.audit: director, senior management, administrator (P6), auditor (P7).
         *     Errors: 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["getPolicyDraft"];
        /**
         * Write a draft of the policy anew
         * @description The whole change as it is to be; a review of what it was does not count any more. Where another version came in force meanwhile, send
         *     its number as baseVersion: the same change, of that version. If-Match is honoured. Permission policy.draft: director. Errors: 400 invalid-body,
         *     401 unauthenticated, 403 forbidden, 404 not-found, 409 policy-base-stale, policy-draft-closed, 412 version-stale, 422 policy-draft-unfit, policy-unchanged.
         */
        put: operations["writePolicyDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/drafts/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a draft of the policy in force
         * @description In force from now on; everybody is told (P6). Whoever wrote it last needs somebody else’s review, where there is anybody who may give one. Where nobody
         *     could decide some requests, they are listed and the call is refused unless acceptGaps and a reason are sent. If-Match is honoured. Permission
         *     policy.activate: director. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, policy-four-eyes, 404 not-found, 409 policy-base-stale,
         *     policy-draft-closed, 412 version-stale, 422 policy-draft-unfit, policy-gaps-open, policy-gaps-reason-missing.
         */
        post: operations["activatePolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/drafts/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a draft of the policy
         * @description Who wrote, reviewed or closed it when, newest first. Permission policy.audit: director, senior management, administrator (P6), auditor (P7). Errors: 400 invalid-query, cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["listPolicyDraftChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/drafts/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a draft of the policy
         * @description Nothing is deleted. If-Match is honoured. Permission policy.draft: director. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden,
         *     404 not-found, 409 policy-draft-closed, 412 version-stale.
         */
        post: operations["discardPolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/drafts/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review a draft of the policy
         * @description Notes that somebody other than its last author has read it as it is (S9). If-Match is honoured. Permission policy.review: director, senior
         *     management. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, policy-review-own, 404 not-found, 409 policy-draft-closed, 412 version-stale.
         */
        post: operations["reviewPolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/drafts/{id}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview what a draft of the policy would mean
         * @description Nothing is changed. Against the version in force: fields that change, who could decide in today’s organisation, running requests, clocks, and a
         *     sample of the accounts that the reader sees whose exit criteria would be judged otherwise (at most 500 at a time, go on with the cursor).
         *     Permission policy.audit: director, senior management, administrator (P6), auditor (P7). Errors: 400 invalid-body, cursor-invalid, 401 unauthenticated,
         *     403 forbidden, 404 not-found, 503 policy-missing.
         */
        post: operations["simulatePolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of the policy
         * @description The controlled document (S9): number, status, who drafted, changed, reviewed and approved it when, number of changes; newest first. Permission policy.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.
         */
        get: operations["listPolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a version of the policy
         * @description With the document, and what it changed of the version before it. Permission policy.read: every post. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["getPolicyVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List quotations of the accounts that you see, newest first (A3) */
        get: operations["Quotations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a quotation with its request, approval and record (A3) */
        get: operations["Quotations.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotations/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the draft of a quotation: it is cancelled, and stays to be read (A3)
         * @description A request that was sent back ends with it. What is being approved is withdrawn first. Errors: 400 invalid-body,
         *     401 unauthenticated, 403 forbidden, 404 not-found, 409 not-in-draft, 409 instance-quarantined, 412 version-stale.
         */
        post: operations["Quotations.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotations/{id}/give": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that an approved quotation was given to the customer (R6) */
        post: operations["Quotations.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show every event of a quotation (A3) */
        get: operations["Quotations.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotations/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The route that the draft of a quotation would take: steps, people, reasons (A3)
         * @description As my request where I may file it, else as its author's. Nothing is filed. Errors: 400 invalid-query, 401 unauthenticated,
         *     404 not-found, 409 not-in-draft: what is filed has a preview of its own below approvals.
         */
        get: operations["Quotations.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotations/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a quotation: files its request, bound to the content as it is now (A3) */
        post: operations["Quotations.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receivables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List receivables by due date
         * @description Of the accounts whose money the person sees. Codes: 400 `cursor-invalid`, 403.
         */
        get: operations["Receivables.list"];
        put?: never;
        /**
         * Plan a receivable on a signed sub-contract
         * @description Manager or director of the account, or finance. Codes: 404, 403, 409 `receivable-number-taken`, 422 `contract-not-signed`, `currency-mixed`, `receivables-over-contract`.
         */
        post: operations["Receivables.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receivables/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a receivable
         * @description The ETag is its version. Codes: 404 `not-found`.
         */
        get: operations["Receivables.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receivables/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the customer disputes it
         * @description Stops the collection levels. Codes: 409 `event-not-allowed`, `receivable-closed`.
         */
        post: operations["Receivables.dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receivables/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the invoice
         * @description Once. Codes: 409 `already-invoiced`, `receivable-closed`, 422 `date-in-the-future`.
         */
        post: operations["Receivables.invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receivables/{id}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a promise to pay
         * @description Stops the collection levels until its day is over. Codes: 409 `event-not-allowed` before it is due, 422 `promise-in-the-past`, `promise-too-long`.
         */
        post: operations["Receivables.promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receivables/{id}/resolve-dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the dispute is resolved
         * @description Collection goes on by its date. Codes: 409 `event-not-allowed`.
         */
        post: operations["Receivables.resolveDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receivables/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a receivable that was recorded wrongly
         * @description Finance; nothing may be paid on it. Codes: 403, 409 `receivable-has-payments`, `receivable-closed`.
         */
        post: operations["Receivables.reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List visits of customers to our company of the accounts that you see, newest first (A5, B6) */
        get: operations["Receptions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a visit of the customer to our company with its request, approval and record (A5, B6) */
        get: operations["Receptions.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receptions/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the draft of a visit of the customer to our company: it is cancelled, and stays to be read (A5, B6)
         * @description A request that was sent back ends with it. What is being approved is withdrawn first. Errors: 400 invalid-body,
         *     401 unauthenticated, 403 forbidden, 404 not-found, 409 not-in-draft, 409 instance-quarantined, 412 version-stale.
         */
        post: operations["Receptions.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receptions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show every event of a visit of the customer to our company (A5, B6) */
        get: operations["Receptions.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receptions/{id}/hold-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that an approved visit was held, and what it showed (C2) */
        post: operations["Receptions.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receptions/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The route that the draft of a visit of the customer to our company would take: steps, people, reasons (A5, B6)
         * @description As my request where I may file it, else as its author's. Nothing is filed. Errors: 400 invalid-query, 401 unauthenticated,
         *     404 not-found, 409 not-in-draft: what is filed has a preview of its own below approvals.
         */
        get: operations["Receptions.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receptions/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a visit of the customer to our company: files its request, bound to the content as it is now (A5, B6) */
        post: operations["Receptions.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description Everybody in the company by name, disabled people included (P1 to P8). Permission users.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Add a person
         * @description The person cannot log in before a password is set (POST /users/{id}/password). Permission users.write: administrator (P6).
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 409 email-taken, 422 department-unknown, superior-unknown, roles-conflict (P7).
         */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a person
         * @description One person; the ETag is the version. Permission users.read: every post. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a person
         * @description Other roles, another department or a disabling end every session of the person in the same transaction. Disabling somebody who
         *     still has accounts or tasks is allowed; the answer counts them (S6). If-Match is honoured. Permission users.write: administrator (P6).
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 email-taken, 409 reporting-line-loop,
         *     409 last-administrator, 412 version-stale, 422 department-unknown, superior-unknown, roles-conflict (P7).
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/v1/users/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a person
         * @description Who gave or took which post, and every other change, newest first. Permission people.audit: administrator (P6), auditor (P7). Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.
         */
        get: operations["listUserChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over what hangs on somebody who leaves
         * @description Everything that can change hands at once goes to the receiver (S6): tasks, people who report to the leaver, groups, absences in which the
         *     leaver is the substitute. Each item is a transaction of its own; what is refused stays where it is and is listed with its reason. Accounts go to a new owner by
         *     `owner.transfer` (A15) alone. Before or after the person is disabled. Permission users.write: administrator (P6).
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 422 receiver-is-oneself, receiver-unknown, receiver-disabled.
         */
        post: operations["handOverUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the password of a person
         * @description Every session of the person ends. The Idempotency-Key is not kept here: nothing derived from a password is stored but its slow hash,
         *     and doing it twice is the same as once. Permission users.write: administrator (P6).
         *     Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 422 password-unfit.
         */
        post: operations["giveUserPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List requests for higher visit levels of the accounts that you see, newest first (A4, B6) */
        get: operations["VisitLevels.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-levels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a request for a higher visit level with its request, approval and record (A4, B6) */
        get: operations["VisitLevels.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-levels/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the draft of a request for a higher visit level: it is cancelled, and stays to be read (A4, B6)
         * @description A request that was sent back ends with it. What is being approved is withdrawn first. Errors: 400 invalid-body,
         *     401 unauthenticated, 403 forbidden, 404 not-found, 409 not-in-draft, 409 instance-quarantined, 412 version-stale.
         */
        post: operations["VisitLevels.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-levels/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show every event of a request for a higher visit level (A4, B6) */
        get: operations["VisitLevels.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-levels/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The route that the draft of a request for a higher visit level would take: steps, people, reasons (A4, B6)
         * @description As my request where I may file it, else as its author's. Nothing is filed. Errors: 400 invalid-query, 401 unauthenticated,
         *     404 not-found, 409 not-in-draft: what is filed has a preview of its own below approvals.
         */
        get: operations["VisitLevels.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-levels/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a request for a higher visit level: files its request, bound to the content as it is now (A4, B6) */
        post: operations["VisitLevels.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-levels/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the approved level was made use of (A4) */
        post: operations["VisitLevels.use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List visits by planned time; with `on` and `leadId` the daily visit report (B8)
         * @description Of the accounts that the person sees. Codes: 400 `cursor-invalid`, 403.
         */
        get: operations["Visits.list"];
        put?: never;
        /**
         * Plan a visit (B3, B4, B12)
         * @description The level decides who may take part; one above the policy's free levels needs a request (A4) before the visit is held.
         *     Codes: 404, 403, 422 `reference-unknown`, `value-not-in-policy`, `level-forbids-participant`, `visit-in-the-past`.
         */
        post: operations["Visits.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a visit
         * @description The ETag is its version. Codes: 404 `not-found`.
         */
        get: operations["Visits.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a visit that is not held, with the reason
         * @description Codes: 409 `event-not-allowed`.
         */
        post: operations["Visits.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a visit was held
         * @description To a target account only after its preparation meeting (B2). Starts the clock of the report (B8). Codes: 409
         *     `event-not-allowed`, 422 `preparation-missing`, `visit-level-not-approved` (B6), `visit-in-the-future`.
         */
        post: operations["Visits.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a visit to another time, with the reason
         * @description What was prepared stays so. Codes: 409 `event-not-allowed`, 422 `visit-not-moved`, `visit-in-the-past`.
         */
        post: operations["Visits.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write the plan of a visit anew, while it is not held
         * @description Codes: 409 `event-not-allowed`, 412 `version-stale`, 422 as for planning.
         */
        put: operations["Visits.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the preparation meeting (B2)
         * @description Codes: 409 `event-not-allowed`, 422 `reference-unknown`, `preparation-in-the-future`.
         */
        post: operations["Visits.prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a held visit: outcome, next step, products in use (B3, B5, B8, B10)
         * @description Records the engagement that the account's path goes by. Codes: 409 `event-not-allowed`, 422
         *     `failure-reason-missing`, `not-a-failure`, `value-not-in-policy`, `fact-contradictory`.
         */
        post: operations["Visits.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/write-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List write-offs, newest first (A13)
         * @description Of the accounts whose money the person sees. Codes: 400 `cursor-invalid`, 403.
         */
        get: operations["WriteOffs.list"];
        put?: never;
        /**
         * Draft the write-off of what is still owed on a receivable (A13)
         * @description A draft: nothing is asked before it is submitted. Codes: 403, 404 `not-found`.
         */
        post: operations["WriteOffs.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/write-offs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a write-off (A13)
         * @description The ETag is its version. Codes: 404 `not-found`.
         */
        get: operations["WriteOffs.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/write-offs/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the draft of a write-off; it stays to be read (A13)
         * @description A request that was sent back ends with it. Codes: 403, 404, 409 `not-in-draft`, 412.
         */
        post: operations["WriteOffs.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/write-offs/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a write-off: files its request, bound to what is owed now (A13)
         * @description Manager or director. The route goes by the amount. Codes: 403, 404, 409 `not-in-draft`, `request-open`, `receivable-closed`, 412, 422 `extension-not-later`, `extension-in-the-past`, `extension-too-long`, `extension-disputed`, `currency-without-rate`.
         */
        post: operations["WriteOffs.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["Health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process and everything it needs can serve */
        get: operations["Health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbsenceBody: {
            /**
             * Format: date-time
             * @description First instant of it, not in the past; left out: now.
             */
            from?: string;
            /** @description Kinds of request (A1 to A15) that it is for; null or left out: all. */
            kinds?: components["schemas"]["RequestKind"][] | null;
            /**
             * Format: uuid
             * @description Who is away; left out: oneself. For others: an administrator, or somebody above them.
             */
            personId?: string;
            /**
             * @description Why, as far as those may read it who see the absence.
             * @default
             */
            reason: string;
            /**
             * Format: uuid
             * @description Who decides meanwhile; enabled, present, and in a post that decides.
             */
            substituteId: string;
            /**
             * Format: date-time
             * @description First instant that is no longer part of it; it ends by itself.
             */
            until: string;
        };
        AbsenceView: {
            /**
             * Format: date-time
             * @description When it was entered.
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who entered it; null for the system.
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was ended before its time; null where it was not.
             */
            endedAt: string | null;
            /**
             * Format: uuid
             * @description Who ended it before its time; null where nobody did.
             */
            endedBy: string | null;
            /**
             * Format: date-time
             * @description First instant of it.
             */
            from: string;
            /**
             * Format: uuid
             * @description Id of the absence; ids sort by the time of entry.
             */
            id: string;
            /** @description Kinds of request (A1 to A15) that it is for; null or left out: all. */
            kinds: components["schemas"]["RequestKind"][] | null;
            /**
             * Format: uuid
             * @description Who is away.
             */
            personId: string;
            /** @description Name of who is away. */
            personName: string;
            /** @description Why; may be empty. */
            reason: string;
            /**
             * @description Whether it is to come, runs, or is over or ended.
             * @enum {string}
             */
            state: "planned" | "current" | "past";
            /**
             * Format: uuid
             * @description Who decides meanwhile.
             */
            substituteId: string;
            /** @description Name of who decides meanwhile. */
            substituteName: string;
            /**
             * Format: date-time
             * @description First instant that is no longer part of it.
             */
            until: string;
            /** @description Version of the record; the ETag. */
            version: number;
        };
        AbsenceViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["AbsenceView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        AbsenceWarningView: {
            /**
             * @description Code.
             * @enum {string}
             */
            code: "substitute-excluded";
            /** @description The warning in the language of the request. */
            message: string;
            /** @description What goes on waiting for the absent person. */
            requests: components["schemas"]["UnreachedTaskView"][];
        };
        AccountAgesView: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /**
             * @description Currency, ISO 4217; sums never cross currencies
             * @example CNY
             */
            currency: string;
            /**
             * @description 16 to 30 days overdue
             * @example 0.00
             */
            days16to30: string;
            /**
             * @description 1 to 7 days overdue
             * @example 0.00
             */
            days1to7: string;
            /**
             * @description 31 to 60 days overdue
             * @example 0.00
             */
            days31to60: string;
            /**
             * @description 8 to 15 days overdue
             * @example 0.00
             */
            days8to15: string;
            /**
             * @description More than 60 days overdue
             * @example 0.00
             */
            daysOver60: string;
            /**
             * @description Not due yet, or due today
             * @example 60000.00
             */
            notDue: string;
            /**
             * @description All of it
             * @example 60000.00
             */
            total: string;
        };
        AccountBody: {
            /** @description Name of the corporate group (K3). */
            groupName?: string;
            /** @description People who work on the account beside its owner (P1). */
            memberIds?: string[];
            /**
             * @description Name of the customer.
             * @example 杭州云帆电子商务有限公司
             */
            name: string;
            /**
             * Format: uuid
             * @description Owner (大客户经理). Default: the sender, where they may own accounts.
             */
            ownerId?: string;
            /**
             * Format: uuid
             * @description Parent account of the same group (K3).
             */
            parentId?: string;
        };
        AccountPatchBody: {
            /** @description Name of the corporate group (K3). */
            groupName?: string;
            /** @description All members of the account; replaces the list (P1). */
            memberIds?: string[];
            /** @description Name of the customer. */
            name?: string;
        };
        AccountView: {
            /** @description Classes with their reasons (K0 to K4). */
            classes?: components["schemas"]["ClassView"][];
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            createdAt: string;
            /**
             * @description Credit (section 9).
             * @enum {string}
             */
            credit: "good" | "watch" | "hold";
            /** @description Cycle, counted from 1. */
            cycle?: number;
            /** @description Department. */
            department: components["schemas"]["PersonView"];
            /**
             * Format: date-time
             * @description 100 % of the stage’s length, moved to working time (section 11).
             */
            dueAt?: string | null;
            /**
             * @description How long nobody has been in touch (B4).
             * @enum {string}
             */
            engagement?: "fresh" | "due" | "cold";
            /**
             * Format: date-time
             * @description When it entered the stage.
             */
            enteredAt?: string;
            /** @description Name of the corporate group (K3). */
            groupName: string | null;
            /**
             * Format: uuid
             * @description Id of the account.
             */
            id: string;
            /** @description People who work on the account beside its owner. */
            members?: components["schemas"]["PersonView"][];
            /** @description Name of the customer. */
            name: string;
            /** @description Owner (P2). */
            owner: components["schemas"]["PersonView"];
            /**
             * @description Pace of the stage (section 11).
             * @enum {string}
             */
            pace?: "onTrack" | "warned" | "breached" | "escalated";
            /** @description Parent account of the group. */
            parent: components["schemas"]["PersonView"] | null;
            /**
             * @description Whether an event of its path waits for an approval.
             * @enum {string}
             */
            request?: "idle" | "awaiting";
            /**
             * @description Where it stands on its path.
             * @enum {string}
             */
            stage?: "intake" | "targeting" | "discovery" | "valuation" | "relationship" | "closing" | "partnered" | "nurture" | "abandoned";
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
            /** @description Version; rises with every event and every fact, and is the ETag. */
            version: number;
            /**
             * @description What is seen of it: everything, or its money alone (P5), which lacks its path, members and classes.
             * @enum {string}
             */
            view: "dossier" | "money";
        };
        AccountViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["AccountView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        AddSignerBody: {
            /**
             * Format: uuid
             * @description In whose place I move, where I have a seat of my own too. Without it my own, else the one I stand in for.
             */
            actingFor?: string;
            /** @description Kept with the move and told to whoever is asked by it. */
            comment?: string;
            /** @description Hash of the content that was shown; without it the present one. */
            contentHash?: string;
            /**
             * @description before: they decide first; after: once I have approved. The seat needs both.
             * @enum {string}
             */
            position: "before" | "after";
            /** @description Which round is meant, from 1; without it the present one. */
            round?: number;
            /** @description Which step is meant, from 1; without it the open one. */
            step?: number;
            /**
             * Format: uuid
             * @description Who is asked: enabled, of a post that decides, not excluded, without a seat at this step.
             */
            to: string;
        };
        AgeingView: {
            /**
             * Format: date
             * @description Day for which it is computed, company zone
             */
            asOf: string;
            /** @description One line an account and currency, by name */
            items: components["schemas"]["AccountAgesView"][];
            /** @description One sum a currency */
            totals: components["schemas"]["AgesView"][];
        };
        AgesView: {
            /**
             * @description Currency, ISO 4217; sums never cross currencies
             * @example CNY
             */
            currency: string;
            /**
             * @description 16 to 30 days overdue
             * @example 0.00
             */
            days16to30: string;
            /**
             * @description 1 to 7 days overdue
             * @example 0.00
             */
            days1to7: string;
            /**
             * @description 31 to 60 days overdue
             * @example 0.00
             */
            days31to60: string;
            /**
             * @description 8 to 15 days overdue
             * @example 0.00
             */
            days8to15: string;
            /**
             * @description More than 60 days overdue
             * @example 0.00
             */
            daysOver60: string;
            /**
             * @description Not due yet, or due today
             * @example 60000.00
             */
            notDue: string;
            /**
             * @description All of it
             * @example 60000.00
             */
            total: string;
        };
        AgreementDto: {
            /**
             * Format: date
             * @description Last day, company zone; not before the first (A6)
             * @example 2027-06-30
             */
            endsOn: string;
            /**
             * @description Code of the policy list of kinds of deal (C6)
             * @example brand
             */
            kindOfDeal: string;
            /**
             * @description Number of the agreement; each once a cycle (A6)
             * @example ZL-2026-003
             */
            number: string;
            /**
             * Format: date
             * @description First day, company zone (A6)
             * @example 2026-07-01
             */
            startsOn: string;
            /**
             * @description Terms (A6)
             * @example 年度合作，按季结算
             */
            terms: string;
            /**
             * @description Title (A6)
             * @example 2026 年度战略合作协议
             */
            title: string;
        };
        AgreementFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["AgreementDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        AgreementFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["AgreementFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        AllReadView: {
            /** @description How many became read by this. */
            read: number;
        };
        AllocationBody: {
            /**
             * @description Part of the payment for it, decimal string in the currency of the payment
             * @example 60000.00
             */
            amount: string;
            /**
             * Format: uuid
             * @description Receivable of this account
             * @example 01890a5d-ac96-774b-bcce-b302099a8070
             */
            receivableId: string;
        };
        AllocationView: {
            /**
             * @description Part of the payment for it, decimal string
             * @example 60000.00
             */
            amount: string;
            /**
             * @description Number of the receivable
             * @example YS-2026-011-1
             */
            number: string;
            /**
             * Format: uuid
             * @description Receivable
             */
            receivableId: string;
        };
        AllocationsBody: {
            /** @description What is paid from the rest of it */
            allocations: components["schemas"]["AllocationBody"][];
        };
        AnalysisHeadingDto: {
            /**
             * @description What is known (D6)
             * @example 主要竞品集中投放品牌词
             */
            content?: string;
            /**
             * @description Code of a heading of the policy's checklist (D6)
             * @example competition
             */
            heading: string;
            /**
             * @description Why the heading does not apply to this customer (D6)
             * @example 新客户，无往来记录
             */
            notApplicableReason?: string;
            /**
             * @description Where it comes from (D6)
             * @example 行业研究报告
             */
            source?: string;
        };
        AnalysisHeadingFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["AnalysisHeadingDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        AnalysisHeadingFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["AnalysisHeadingFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ApprovalAmountView: {
            /**
             * @description Decimal string.
             * @example 128000.00
             */
            amount: string;
            /**
             * @description Currency, ISO 4217.
             * @example CNY
             */
            currency: string;
        };
        ApprovalAttachmentView: {
            /** @description Added after the round was filed: whoever decided before `at` has not seen it. False: filed with the round. */
            addedAfterFiling: boolean;
            /** @description Who added it. */
            addedBy: components["schemas"]["NamedView"];
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: uuid
             * @description The comment that it goes with.
             */
            commentId: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * @description Kind, as its content shows it.
             * @example application/pdf
             */
            mediaType: string;
            /**
             * @description Name of the file, cleaned.
             * @example 报价明细.pdf
             */
            name: string;
            /** @description Round that it was filed with, or in which it was added. */
            round: number;
            /** @description SHA-256 of the bytes. */
            sha256: string;
            /** @description Bytes. */
            size: number;
        };
        ApprovalAttachmentsView: {
            /** @description Every file, oldest first. */
            items: components["schemas"]["ApprovalAttachmentView"][];
        };
        ApprovalCommentBody: {
            /** @description People who are told of it; each must see the request. */
            mentions?: string[];
            /** @description What is said. Plain text; not empty. */
            text: string;
        };
        ApprovalCommentView: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who said it. */
            author: components["schemas"]["NamedView"];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Who was mentioned, and told. */
            mentions: components["schemas"]["NamedView"][];
            /** @description Round in which it was said. */
            round: number;
            /** @description What was said; null once it has been withdrawn. */
            text: string | null;
            /**
             * Format: date-time
             * @description When its author withdrew it.
             */
            withdrawnAt: string | null;
        };
        ApprovalCommentViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ApprovalCommentView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ApprovalCopiesBody: {
            /** @description Who gets a copy. From then on they see the whole request. */
            personIds: string[];
        };
        ApprovalCopiesView: {
            /** @description Every copy, oldest first. */
            items: components["schemas"]["ApprovalCopyView"][];
        };
        ApprovalCopyView: {
            /**
             * Format: date-time
             * @description When.
             */
            copiedAt: string;
            /** @description Who gave it; null: the route did. */
            copiedBy: components["schemas"]["NamedView"] | null;
            /** @description Who has the copy. */
            person: components["schemas"]["NamedView"];
        };
        ApprovalCountsView: {
            /** @description Requests that wait for my decision. */
            pending: number;
            /** @description My requests that were returned to me. */
            returned: number;
            /** @description Copies that I have not read. */
            unreadCopies: number;
            /** @description Those of them that I have not read. */
            unreadPending: number;
        };
        ApprovalHistoryView: {
            /** @description Who; null: the system. */
            actor: components["schemas"]["NamedView"] | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * @description Event.
             * @example approval.approve
             */
            event: string;
            /** @description Chained hash of the row. */
            hash: string;
            /** @description Number in the history, from 1. */
            seq: number;
            /**
             * @description Where the request stood afterwards.
             * @enum {string}
             */
            status: "draft" | "open" | "approved" | "rejected" | "withdrawn" | "voided" | "returned" | "suspended" | "held";
        };
        ApprovalItemView: {
            /**
             * @description The title as a sentence in the language of the request.
             * @example 海川家居：退出“信息搜集”阶段
             */
            about: string;
            /** @description The account, where it is about one. */
            account: components["schemas"]["NamedView"] | null;
            /** @description In whose place it is for me: somebody who is away, or who may not decide it themselves. */
            actingFor: components["schemas"]["NamedView"] | null;
            /** @description Amount, where there is one. */
            amount: components["schemas"]["ApprovalAmountView"] | null;
            /**
             * Format: date-time
             * @description When the open step is due (then superiors are told; time decides nothing). Null unless open.
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description When it was first filed.
             */
            filedAt: string;
            /**
             * Format: uuid
             * @description Id of the request.
             */
            id: string;
            /**
             * @description Kind of request (A1 to A15).
             * @enum {string}
             */
            kind: "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "A7" | "A8" | "A9" | "A10" | "A11" | "A12" | "A13" | "A14" | "A15";
            /** @description Whether I have read it, filed it or decided on it. */
            read: boolean;
            /** @description Who filed it. */
            requester: components["schemas"]["NamedView"];
            /** @description Round, from 1; every filing after a return is a new one. */
            round: number;
            /**
             * @description held: nobody may decide it, an incident is open. voided: the content changed, or the outcome could not be carried out.
             * @enum {string}
             */
            status: "draft" | "open" | "approved" | "rejected" | "withdrawn" | "voided" | "returned" | "suspended" | "held";
            /** @description The step that is or was last open, from 1. */
            step: number;
            /**
             * @description Name of that step in the route.
             * @example director
             */
            stepName: string | null;
            /** @description What it is about. */
            subject: components["schemas"]["SubjectView"];
            /** @description What is asked, in one line. */
            title: components["schemas"]["CodedView"];
        };
        ApprovalItemViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ApprovalItemView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ApprovalOutcomeView: {
            /** @description Hash of the content of this round. */
            contentHash: string;
            /**
             * Format: uuid
             * @description Id of the request.
             */
            id: string;
            /**
             * @description Code of the reason of a voided request.
             * @example exit-criteria-unmet
             */
            outcomeReason: string | null;
            /** @description Round, from 1. */
            round: number;
            /**
             * @description Where the request stands now. approved: carried out; voided: it could not be carried out any more.
             * @enum {string}
             */
            status: "draft" | "open" | "approved" | "rejected" | "withdrawn" | "voided" | "returned" | "suspended" | "held";
            /** @description The step that is or was last open, from 1. */
            step: number;
            /** @description Version; the ETag. */
            version: number;
        };
        ApprovalReadView: {
            /**
             * Format: date-time
             * @description When the caller read the present round first.
             */
            readAt: string;
        };
        ApprovalReaderView: {
            /**
             * Format: date-time
             * @description When first.
             */
            at: string;
            /** @description That is the present round; otherwise it is history. */
            current: boolean;
            /** @description Who has read it. */
            person: components["schemas"]["NamedView"];
            /** @description Round that was read. */
            round: number;
        };
        ApprovalReadersView: {
            /** @description Of each round, the newest first, whoever marked it as read or decided on it, by name. A decision that was voided or that the system made is no reading. */
            items: components["schemas"]["ApprovalReaderView"][];
        };
        ApprovalUrgingView: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: date-time
             * @description From when it is possible again; null: not before the next step.
             */
            possibleAgainAt: string | null;
            /** @description Who was told. */
            recipients: components["schemas"]["NamedView"][];
            /** @description How often this step may still be urged. */
            timesLeft: number;
        };
        ApprovalView: {
            /**
             * @description The title as a sentence in the language of the request.
             * @example 海川家居：退出“信息搜集”阶段
             */
            about: string;
            /** @description The account, where it is about one. */
            account: components["schemas"]["NamedView"] | null;
            /** @description In whose place I would decide now. */
            actingFor: components["schemas"]["NamedView"] | null;
            /** @description Amount, where there is one. */
            amount: components["schemas"]["ApprovalAmountView"] | null;
            /** @description Files, oldest first. */
            attachments: components["schemas"]["DetailAttachmentView"][];
            /** @description Who is next, and until when. */
            awaited: components["schemas"]["AwaitedView"][];
            /** @description What changed since the round before, field by field. */
            changes: components["schemas"]["FieldChangeView"][];
            /**
             * Format: date-time
             * @description When it came to its end.
             */
            concludedAt: string | null;
            /** @description What is asked. Without the fields that the reader’s step hides. */
            content: {
                [key: string]: unknown;
            };
            /** @description SHA-256 over the canonical JSON of the content; decisions name it. */
            contentHash: string;
            /** @description Who has a copy. */
            copies: components["schemas"]["NamedView"][];
            /** @description Every decision of every round. */
            decisions: components["schemas"]["DecisionView"][];
            /**
             * Format: date-time
             * @description When the open step is due (then superiors are told; time decides nothing). Null unless open.
             */
            dueAt: string | null;
            /** @description Fields that I may edit. */
            editable: string[];
            /**
             * Format: date-time
             * @description When it was first filed.
             */
            filedAt: string;
            /** @description Names of fields that are hidden from the one who asks. */
            hidden: string[];
            /** @description Everything that happened to the request. */
            history: components["schemas"]["ApprovalHistoryView"][];
            /**
             * Format: uuid
             * @description Id of the request.
             */
            id: string;
            /**
             * @description Kind of request (A1 to A15).
             * @enum {string}
             */
            kind: "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "A7" | "A8" | "A9" | "A10" | "A11" | "A12" | "A13" | "A14" | "A15";
            /** @description What the one who asks may do now. */
            moves: ("approve" | "reject" | "return" | "transfer" | "delegate" | "addSigner" | "removeSigner" | "takeBack" | "edit" | "resubmit" | "withdraw" | "urge" | "suspend" | "resume" | "release")[];
            /**
             * @description Code of the reason of a voided request.
             * @example content-changed
             */
            outcomeReason: string | null;
            /** @description Policy version of the route. */
            policyVersion: number;
            /** @description Why it is held; empty otherwise. */
            problems: components["schemas"]["RouteProblemView"][];
            /** @description Seats that I added and may remove. */
            removable: number[];
            /** @description Who filed it. */
            requester: components["schemas"]["NamedView"];
            /** @description Earlier steps to which I may return it. */
            returnTo: number[];
            /** @description Round, from 1; every filing after a return is a new one. */
            round: number;
            /** @description Every step of the route, in order. */
            route: components["schemas"]["RouteStepView"][];
            /**
             * @description held: nobody may decide it, an incident is open. voided: the content changed, or the outcome could not be carried out.
             * @enum {string}
             */
            status: "draft" | "open" | "approved" | "rejected" | "withdrawn" | "voided" | "returned" | "suspended" | "held";
            /** @description The step that is or was last open, from 1. */
            step: number;
            /** @description What it is about. */
            subject: components["schemas"]["SubjectView"];
            /** @description What is asked, in one line. */
            title: components["schemas"]["CodedView"];
            /** @description Version; the ETag. */
            version: number;
        };
        AwaitedView: {
            /** @description In whose place. */
            actingFor: components["schemas"]["NamedView"] | null;
            /**
             * Format: date-time
             * @description Until when; then superiors are told.
             */
            dueAt: string | null;
            /** @description Whose decision is awaited. */
            person: components["schemas"]["NamedView"];
            /** @description Number of the seat. */
            seat: number;
            /** @description Who may decide for them at this moment. */
            substitutes: components["schemas"]["SubstituteView"][];
        };
        BackgroundView: {
            /** @description Every loop, the most urgent first. */
            loops: components["schemas"]["LoopView"][];
            /** @description Pauses in force, then the last ones that ended; fifty at most. */
            pauses: components["schemas"]["LoopPauseView"][];
        };
        BulkDecisionItem: {
            /**
             * Format: uuid
             * @description In whose place I move, where I have a seat of my own too. Without it my own, else the one I stand in for.
             */
            actingFor?: string;
            /** @description Kept with the decision. */
            comment?: string;
            /** @description Hash of the content that was shown. */
            contentHash: string;
            /**
             * @description return: to its requester.
             * @enum {string}
             */
            decision: "approve" | "reject" | "return";
            /**
             * Format: uuid
             * @description Id of the request.
             */
            id: string;
            /** @description Which round is meant, from 1; without it the one of when the command began. */
            round?: number;
            /** @description Which step is meant, from 1; without it the one that was open when the command began. */
            step?: number;
        };
        BulkDecisionView: {
            /** @description Whether it was decided. */
            decided: boolean;
            /**
             * Format: uuid
             * @description Id of the request.
             */
            id: string;
            /** @description Where it stands now; null where it was refused. */
            outcome: components["schemas"]["ApprovalOutcomeView"] | null;
            /** @description The problem, as a single decision would have answered it; null where it was decided. */
            problem: {
                [key: string]: unknown;
            } | null;
        };
        BulkDecisionsBody: {
            /** @description At most 50, each about another request and decided on its own. */
            items: components["schemas"]["BulkDecisionItem"][];
        };
        BulkDecisionsView: {
            /** @description In the order of the items. */
            results: components["schemas"]["BulkDecisionView"][];
        };
        CalendarDayBody: {
            /** @description The hours of this day, ascending and not overlapping; needed for `hours`, refused for days off. */
            hours?: components["schemas"]["WorkingHoursBody"][];
            /**
             * @description `dayOff`, `workingDay`: the company’s own, which win over everything; `hours`: other hours on a day that is worked anyway; `holiday`, `makeUpDay`: published, but not in the library yet.
             * @example dayOff
             * @enum {string}
             */
            kind: "dayOff" | "workingDay" | "hours" | "holiday" | "makeUpDay";
            /**
             * @description What for, as people read it.
             * @example 公司年会
             */
            name: string;
        };
        CalendarDayView: {
            /**
             * Format: date
             * @description Date in the company’s zone.
             */
            date: string;
            /** @description Hours, where they are not the usual ones. */
            hours: components["schemas"]["WorkingHoursView"][] | null;
            /**
             * @description As the company set it; null otherwise.
             * @enum {string|null}
             */
            kind: "dayOff" | "workingDay" | "hours" | "holiday" | "makeUpDay" | null;
            /** @description What for. */
            name: string | null;
            /**
             * @description Who set it apart from the week: the State Council (as the library has it), the company, or the policy.
             * @enum {string}
             */
            source: "published" | "company" | "policy";
            /** @description Whether it is worked. */
            worked: boolean;
        };
        CalendarView: {
            /** @description Version of the whole calendar, as deadlines note it. */
            calendarVersion: string;
            /** @description Days of the year that differ from the plain week. */
            days: components["schemas"]["CalendarDayView"][];
            /** @description True where the year’s holidays are not published yet: weekends only, counted anew on publication. */
            estimated: boolean;
            /** @description Usual hours of a working day (policy). */
            hours: components["schemas"]["WorkingHoursView"][];
            /** @description Years whose holidays are known. */
            publishedYears: number[];
            /** @description Number of the version of the company’s own days, 0 before the first; the ETag. */
            version: number;
            /** @description ISO weekdays that are not worked (policy). */
            weekend: number[];
            /** @description Working days of the year. */
            workingDays: number;
            /** @description Year that is shown. */
            year: number;
            /**
             * @description The company’s zone (IANA).
             * @example Asia/Shanghai
             */
            zone: string;
        };
        CarriedOverView: {
            /** @description What did change, and was not shown at its step. */
            changed: string[];
            /** @description The round into which it was carried over. */
            round: number;
        };
        ChampionChecklistDto: {
            /**
             * @description The two can talk (H1)
             * @example true
             */
            canTalk: boolean;
            /**
             * @description Some goodwill toward, or agreement with, the manager (H1)
             * @example true
             */
            goodwill: boolean;
            /**
             * @description Knows the inside well (H1)
             * @example true
             */
            knowsInside: boolean;
            /**
             * @description Long enough with the customer (H1)
             * @example true
             */
            longEnough: boolean;
            /**
             * @description Buyer, purchasing manager or what else the person is (H1)
             * @example 采购经理
             */
            position: string;
        };
        ChangeView: {
            /**
             * Format: uuid
             * @description Who made it; null for the system (import, command line).
             */
            actorId: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Each changed field with its value before and after. Of a password only that it was set. */
            change: {
                [key: string]: unknown[];
            };
            /**
             * Format: uuid
             * @description Id of the entry; entries sort by time.
             */
            id: string;
            /** @description Version of the record after the change. */
            version: number;
        };
        ChangeViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ChangeView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ChangedUserView: {
            /**
             * Format: date-time
             * @description When the person was added.
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Department; null for people outside any.
             */
            departmentId: string | null;
            /** @description Whether the person is kept out. */
            disabled: boolean;
            /**
             * Format: date-time
             * @description Since when, null while they may log in.
             */
            disabledAt: string | null;
            /** @description E-mail address, the log-in name. */
            email: string;
            /**
             * Format: uuid
             * @description Id of the person.
             */
            id: string;
            /** @description Language of messages to the person. */
            locale: components["schemas"]["Locale"];
            /** @description Name as it is shown to others. */
            name: string;
            /** @description After a disabling: what still hangs on the person and has to be handed over (S6), as counts by kind: accountsOwned, accountsShared, reports, approvals, and what other parts of the product count. Null otherwise. */
            openWork: {
                [key: string]: number;
            } | null;
            /** @description Posts the person holds (P1 to P8). */
            roles: components["schemas"]["Role"][];
            /**
             * Format: uuid
             * @description Whom the person reports to; null at the top.
             */
            superiorId: string | null;
            /** @description Version of the record; the ETag. */
            version: number;
        };
        ChannelChoiceBody: {
            /**
             * @description `mail`: at once; `digest`: in the mail of the next working morning; `inApp`: in the inbox alone.
             * @enum {string}
             */
            channel: "mail" | "digest" | "inApp";
            /** @enum {string} */
            kind: "approvals" | "accounts" | "stages" | "contact" | "visits" | "collections" | "reports" | "system" | "other";
        };
        ChannelSettingsBody: {
            /** @description Each kind once. A kind that is left out follows the default, also when that changes. */
            channels: components["schemas"]["ChannelChoiceBody"][];
            /** @description No mail is sent in them; it waits until they are over. Null: none. Left out: the default. */
            quietHours?: components["schemas"]["QuietHoursBody"] | null;
        };
        ChannelSettingsView: {
            /** @description Whether this installation sends mail at all. */
            available: boolean;
            channels: components["schemas"]["KindChannelView"][];
            /**
             * @description When the digest of a working day is sent, by the company's clock.
             * @example 09:00
             */
            digestAt: string;
            /** @description By the company's clock. Null: none. */
            quietHours: components["schemas"]["QuietHoursBody"] | null;
            /**
             * @description The company's zone.
             * @example Asia/Shanghai
             */
            zone: string;
        };
        ClassGroundsDto: {
            /**
             * @description Corporate group that it belongs to (K3)
             * @example 海川集团
             */
            groupName?: string;
            /**
             * @description Which customer was introduced (K1)
             * @example 华东物流有限公司
             */
            introducedAccountName?: string;
            /**
             * @description Introduced another customer that closed a deal (K1)
             * @example false
             */
            introducedClosedCustomer?: boolean;
            /**
             * @description Likely to become, or close to, a key account (K0, I3)
             * @example true
             */
            potential: boolean;
            /**
             * @description Why (K0)
             * @example 年推广预算超过一千万元
             */
            potentialReason?: string;
        };
        ClassGroundsFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["ClassGroundsDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ClassView: {
            /** @description Code of the class (K0 to K4, policy). */
            code: string;
            /** @description Why the account is in this class, one sentence a ground. */
            reasons: string[];
        };
        CodedView: {
            /** @description Code; the sentence is in the dictionaries. */
            code: string;
            /** @description What the sentence is filled with. */
            params: {
                [key: string]: unknown;
            };
        };
        CommentBody: {
            /** @description Why. Kept with the move. */
            comment?: string;
        };
        CompetitorUseDto: {
            /**
             * @description Competitor (B10)
             * @example 某竞争代理商
             */
            competitor: string;
            /**
             * @description Product (B10)
             * @example 搜索推广
             */
            product: string;
            /**
             * @description Satisfaction, 1 not at all to 5 very (B10)
             * @example 4
             */
            satisfaction: number;
            /**
             * @description How it is used (B10)
             * @example 月均消耗 80 万元
             */
            use: string;
        };
        ConcernDto: {
            /**
             * Format: date
             * @description Day on which it was closed; needs a resolution (C3)
             * @example 2026-05-12
             */
            closedOn?: string;
            /**
             * Format: uuid
             * @description Contact who has it (C3)
             * @example 01890a5d-ac96-774b-bcce-b302099a8057
             */
            contactId?: string;
            /**
             * @description What worries the customer (C3)
             * @example 担心切换期间流量下滑
             */
            description: string;
            /**
             * Format: date
             * @description Day on which it was raised, company zone (C3)
             * @example 2026-05-06
             */
            raisedOn: string;
            /**
             * @description How it was resolved (C3)
             * @example 承诺双轨运行两周
             */
            resolution?: string;
        };
        ConcernFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["ConcernDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ConcernFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ConcernFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ContactAllowanceView: {
            /** @description Whether they are a champion (H1) */
            champion: boolean;
            /**
             * Format: uuid
             * @description Contact
             */
            contactId: string;
            /** @description What was approved or spent, by currency */
            given: components["schemas"]["MoneyDto"][];
            /** @description What is left; null where foreign money was given for which the policy holds no rate: then nothing more is given */
            left: components["schemas"]["MoneyDto"] | null;
            /** @description The cap, which nobody may pass */
            limit: components["schemas"]["MoneyDto"];
            /**
             * @description Name
             * @example 王志强
             */
            name: string;
        };
        ContactDto: {
            /**
             * @description Champion inside the customer (内线) (D1, H2)
             * @example false
             */
            champion: boolean;
            /** @description Champion checklist (D1, H1) */
            championChecklist?: components["schemas"]["ChampionChecklistDto"];
            /**
             * @description Part of the decision chain (R5)
             * @example true
             */
            decides: boolean;
            /**
             * @description Department at the customer
             * @example 市场部
             */
            department?: string;
            /**
             * Format: email
             * @description E-mail address
             * @example wang@haichuan.example
             */
            email?: string;
            /**
             * @description Key decision maker (D2)
             * @example true
             */
            keyDecisionMaker: boolean;
            /**
             * @description Name
             * @example 王志强
             */
            name: string;
            /**
             * @description Telephone
             * @example 138 0000 0000
             */
            phone?: string;
            /** @description Profile of the person (D2) */
            profile?: components["schemas"]["ContactProfileDto"];
            /**
             * @description Stance toward us (R5)
             * @example supports
             * @enum {string}
             */
            stance: "supports" | "neutral" | "opposes" | "unknown";
            /**
             * @description Title at the customer
             * @example 市场总监
             */
            title?: string;
            /**
             * @description WeChat name
             * @example wangzq
             */
            wechat?: string;
            /**
             * @description Weight in the decision chain, 0 to 100 (R5)
             * @example 40
             */
            weight: number;
        };
        ContactFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["ContactDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ContactFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ContactFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ContactProfileDto: {
            /**
             * @description Range of age (D2, section 6)
             * @example 40-45
             */
            ageRange?: string;
            /**
             * @description Background (D2, section 6)
             * @example 曾任职于两家快消企业
             */
            background?: string;
            /**
             * @description Character (D2, section 6)
             * @example 严谨，重视数据
             */
            character?: string;
            /**
             * @description Education (D2, section 6)
             * @example 复旦大学 MBA
             */
            education?: string;
            /**
             * @description Interests (D2, section 6)
             * @example 羽毛球
             */
            interests?: string;
            /**
             * @description Motives (D2, section 6)
             * @example 希望降低获客成本
             */
            motives?: string;
            /**
             * @description Preferences in dealing with us (D2, section 6)
             * @example 先邮件后电话
             */
            preferences?: string;
            /**
             * @description Profession (D2, section 6)
             * @example 市场营销
             */
            profession?: string;
        };
        ContractDraftDto: {
            /**
             * Format: uuid
             * @description Account
             * @example 01890a5d-ac96-774b-bcce-b302099a8050
             */
            accountId: string;
            /** @description The agreement; exactly one of the two is given (F10, A6) */
            agreement?: components["schemas"]["AgreementDto"];
            /** @description The sub-contract; exactly one of the two is given (F11, A7) */
            subcontract?: components["schemas"]["SubcontractDto"];
        };
        ContractSubject: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description Approval in force for the content as it is; null when there is none */
            approval: components["schemas"]["SubjectApprovalView"] | null;
            /** @description What was recorded */
            content: components["schemas"]["AgreementDto"] | components["schemas"]["SubcontractDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * @description Kind of the fact
             * @example subcontract
             */
            kind: string;
            /** @description Record of giving, spending, holding or signing */
            record: components["schemas"]["SubjectRecordView"] | null;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /** @description Request that waits; null when none does */
            request: components["schemas"]["SubjectRequestView"] | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ContractSubjectPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ContractSubject"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        CreditNoteBody: {
            /**
             * Format: uuid
             * @description Account that paid
             * @example 01890a5d-ac96-774b-bcce-b302099a8050
             */
            accountId: string;
            /** @description What it pays; together at most the amount. What is left stays with the account as its credit */
            allocations: components["schemas"]["AllocationBody"][];
            /**
             * @description Amount, decimal string
             * @example 60000.00
             */
            amount: string;
            /**
             * @description Currency, ISO 4217
             * @example CNY
             */
            currency: string;
            /**
             * @description Why it is given
             * @example 三月投放未达约定，按合同第八条折让
             */
            reason: string;
            /**
             * Format: date
             * @description Day on which the money came in, company zone; not in the future
             * @example 2026-04-28
             */
            receivedOn: string;
            /**
             * @description Reference of the bank; each once an account
             * @example 20260428-ICBC-0093
             */
            reference: string;
        };
        CreditReleaseBody: {
            /**
             * Format: uuid
             * @description Account whose credit is on hold
             * @example 01890a5d-ac96-774b-bcce-b302099a8050
             */
            accountId: string;
            /**
             * @description Why it may go on
             * @example 集团已书面承诺本月付清
             */
            reason: string;
            /**
             * Format: date
             * @description Last day of the release, company zone
             * @example 2026-06-30
             */
            until: string;
        };
        CriterionView: {
            /**
             * @description Waived, adopted or judged.
             * @enum {string}
             */
            by: "judged" | "waived" | "adopted";
            /** @description Facts that were looked at. */
            evidence: components["schemas"]["EvidenceView"][];
            /**
             * @description Rule id.
             * @example T2
             */
            id: string;
            /** @description Whether it is met, or waived. */
            met: boolean;
            /** @description What the criterion proves. */
            name: string;
            /** @description Why. */
            reason: string;
            /** @description Alternatives; doing all of one makes the criterion met. */
            unblock: components["schemas"]["SupplyView"][][];
            /** @description Values that were compared; shares in basis points, money with its currency. */
            values: {
                [key: string]: unknown;
            };
        };
        CurrencyStatementView: {
            /**
             * @description What is owed after the last day; negative: the account has a credit
             * @example 60000.00
             */
            closing: string;
            /**
             * @description Currency, ISO 4217
             * @example CNY
             */
            currency: string;
            /** @description By day */
            lines: components["schemas"]["StatementLineView"][];
            /**
             * @description What was owed before the first day
             * @example 0.00
             */
            opening: string;
        };
        CycleValueView: {
            /**
             * @description Decimal string.
             * @example 128000.00
             */
            amount: string;
            /**
             * @description Currency, ISO 4217.
             * @example CNY
             */
            currency: string;
        };
        CycleView: {
            /**
             * Format: date-time
             * @description When it was closed; null: open.
             */
            closedAt: string | null;
            /** @description What the opportunity is called in the system that it was imported from. */
            externalRef: string | null;
            /** @description Number of the cycle, counted from 1. */
            number: number;
            /**
             * Format: date-time
             * @description When it was opened.
             */
            openedAt: string;
            /**
             * @description How it ended; null: open.
             * @enum {string|null}
             */
            outcome: "won" | "lost" | "abandoned" | "superseded" | null;
            /** @description Who looked after it; null where nobody is known. */
            owner: components["schemas"]["PersonView"] | null;
            /** @description Project or product that it is about. */
            project: string | null;
            /** @description Where it comes from: `manual`, `project` (F18), or what an import names. */
            source: string;
            /** @description What it brought in; null while it is open and where nothing is known of it in one currency. */
            value: components["schemas"]["CycleValueView"] | null;
        };
        CycleViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["CycleView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        DeadlineMoveView: {
            /**
             * Format: date-time
             * @description Due before.
             */
            fromAt: string;
            /** @description Calendar that it was counted by before. */
            fromVersion: string;
            /**
             * Format: uuid
             * @description Id of the entry.
             */
            id: string;
            /**
             * Format: uuid
             * @description What the deadline belongs to: an account, a request, a receivable …
             */
            instanceId: string;
            /**
             * Format: date-time
             * @description When it was moved.
             */
            movedAt: string;
            /**
             * @description Purpose of the deadline.
             * @example stage.breached
             */
            purpose: string;
            /**
             * Format: date-time
             * @description Due now.
             */
            toAt: string;
            /** @description Visit number of the deadline. */
            visit: number;
        };
        DeadlineMoveViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["DeadlineMoveView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        DealValueDto: {
            /** @description Cost of management and operation (V3) */
            operating: components["schemas"]["MoneyDto"];
            /** @description Cost of people (V3) */
            people: components["schemas"]["MoneyDto"];
            /** @description Expected profit, negative for a loss (V3) */
            profit: components["schemas"]["SignedMoneyDto"];
            /**
             * @description Share of the value at risk, basis points (V3)
             * @example 1500
             */
            riskBasisPoints: number;
            /** @description Expected sales (V3) */
            sales: components["schemas"]["MoneyDto"];
            /** @description Cost of travel (V3) */
            travel: components["schemas"]["MoneyDto"];
        };
        DecisionBody: {
            /**
             * Format: uuid
             * @description In whose place I move, where I have a seat of my own too. Without it my own, else the one I stand in for.
             */
            actingFor?: string;
            /** @description Shown to the requester and kept with the decision. */
            comment?: string;
            /** @description Hash of the content that was shown (contentHash of the request); a decision counts for nothing else. */
            contentHash: string;
            /**
             * @description return sends it back to its requester, who may file it again as a new round.
             * @enum {string}
             */
            decision: "approve" | "reject" | "return";
            /** @description Which round is meant, from 1; without it the present one. */
            round?: number;
            /** @description Which step is meant, from 1; without it the one that is open. Protects from deciding two steps by one slip. */
            step?: number;
            /** @description return: to this earlier step, whose decision is void. Without it to the requester. Not with another decision. */
            toStep?: number;
        };
        DecisionView: {
            /** @description In whose stead. */
            actingFor: components["schemas"]["NamedView"] | null;
            /** @description A delegate’s: it decides nothing. */
            advice: boolean;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description By the system, for somebody who had approved the very same before. */
            automatic: boolean;
            /** @description It stands in a later round. */
            carriedOver: components["schemas"]["CarriedOverView"] | null;
            /** @description What was said with it. */
            comment: string | null;
            /** @description Hash of the content that was decided on. */
            contentHash: string;
            /**
             * @description What was decided.
             * @enum {string}
             */
            decision: "approve" | "reject" | "return";
            /** @description Who decided. */
            person: components["schemas"]["NamedView"];
            /** @description Policy version it was made under. */
            policyVersion: number;
            /** @description Round it belongs to; only those of the present round count. */
            round: number;
            /** @description Number of the seat in that round. */
            seat: number | null;
            /** @description SHA-256 over the hashes of the fields that were shown. */
            shownHash: string | null;
            /**
             * @description What became of it.
             * @enum {string}
             */
            standing: "counts" | "carriedOver" | "void" | "takenBack" | "advice" | "earlierRound";
            /** @description Step it belongs to. */
            step: number;
            /**
             * @description mail: by the link in a mail; null: through the interface.
             * @enum {string|null}
             */
            via: "mail" | null;
            /** @description Why it counts no longer. */
            voided: components["schemas"]["VoidedView"] | null;
        };
        DemonstrationDto: {
            /** @description Contacts of this account who saw it (D4) */
            contactIds: string[];
            /**
             * @description The customer's feedback; left out until it was held (D4)
             * @example 认可报表，希望增加品牌词监控
             */
            feedback?: string;
            /**
             * Format: date-time
             * @description When it was held or is planned, RFC 3339 with offset (D4)
             * @example 2026-03-18T14:00:00+08:00
             */
            heldAt: string;
            /**
             * @description What was shown (D4)
             * @example 搜索推广托管平台
             */
            product: string;
        };
        DemonstrationFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["DemonstrationDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        DemonstrationFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["DemonstrationFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        DepartmentBody: {
            /**
             * @description Name of the department; unique in the company.
             * @example 大客户部
             */
            name: string;
            /**
             * Format: uuid
             * @description Department it belongs to; null at the top.
             */
            parentId?: string | null;
        };
        DepartmentChangeBody: {
            /**
             * @description Name of the department; unique in the company.
             * @example 大客户部
             */
            name?: string;
            /**
             * Format: uuid
             * @description Department it belongs to; null at the top.
             */
            parentId?: string | null;
        };
        DepartmentView: {
            /**
             * Format: date-time
             * @description When it was added.
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Id of the department.
             */
            id: string;
            /** @description Name of the department. */
            name: string;
            /**
             * Format: uuid
             * @description Department it belongs to; null at the top.
             */
            parentId: string | null;
            /** @description Version of the record; the ETag. */
            version: number;
        };
        DepartmentViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["DepartmentView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        DetailAttachmentView: {
            /** @description Added while the round ran or later: not part of what was filed. */
            addedAfterFiling: boolean;
            /** @description Who gave it. */
            addedBy: components["schemas"]["NamedView"];
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: uuid
             * @description The comment it came with.
             */
            commentId: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Media type. */
            mediaType: string;
            /** @description Name of the file. */
            name: string;
            /** @description Round it belongs to. */
            round: number;
            /** @description SHA-256 of the bytes. */
            sha256: string;
            /** @description Bytes. */
            size: number;
        };
        DifficultyScoreDto: {
            /**
             * @description Grounds (V2)
             * @example 需新增两名优化师
             */
            grounds: string;
            /**
             * @description Code of the policy list of difficulties (V2)
             * @example capacity
             */
            item: string;
            /**
             * @description Difficulty, 0 to 100 (V2)
             * @example 35
             */
            score: number;
        };
        DiscardBody: {
            /**
             * @description Why it is given up; kept in its history
             * @example 客户改为下季度再议
             */
            reason?: string;
        };
        DisputeBody: {
            /**
             * @description What the customer disputes
             * @example 对三月消耗数据有异议
             */
            reason: string;
        };
        DisputeResolutionBody: {
            /**
             * @description How it was resolved
             * @example 双方核对后台数据一致
             */
            note: string;
        };
        DossierDto: {
            /** @description Advertising budget of a year (T5) */
            annualAdvertisingBudget?: components["schemas"]["MoneyDto"];
            /** @description Revenue of a year (T5) */
            annualRevenue?: components["schemas"]["MoneyDto"];
            /**
             * @description Overview of the business (T3, T5)
             * @example 全国直营门店三百家，线上占四成
             */
            businessOverview?: string;
            /**
             * @description Number of employees (T5)
             * @example 1200
             */
            employees?: number;
            /**
             * @description Year of foundation (T5)
             * @example 2004
             */
            foundedYear?: number;
            /**
             * @description Industry (T5)
             * @example 家居零售
             */
            industry?: string;
            /**
             * @description Name in the register of companies (T5)
             * @example 上海海川家居股份有限公司
             */
            legalName?: string;
            /**
             * @description Main products (T5)
             * @example 定制家具、软装
             */
            mainProducts?: string;
            /**
             * @description Anything else (T5)
             * @example 决策周期较长
             */
            notes?: string;
            /**
             * @description Address of the offices (T5)
             * @example 上海市徐汇区漕溪北路 398 号
             */
            officeAddress?: string;
            /**
             * @description Telephone (T5)
             * @example 021-5080 0000
             */
            phone?: string;
            /**
             * @description Present suppliers (T5)
             * @example 两家搜索推广代理商，合同年底到期
             */
            presentSuppliers?: string;
            /**
             * @description Registered address (T5)
             * @example 上海市浦东新区张江路 88 号
             */
            registeredAddress?: string;
            /**
             * @description Web site (T5)
             * @example https://www.haichuan.example
             */
            website?: string;
        };
        DossierFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["DossierDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        DraftAccountView: {
            /**
             * Format: uuid
             * @description Id of the account
             */
            id: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            name: string;
        };
        DraftReturnView: {
            /**
             * Format: uuid
             * @description Id of the approval request that waits for its requester
             */
            requestId: string;
            /**
             * @description Round that was sent back, from 1
             * @example 1
             */
            round: number;
        };
        DraftView: {
            /** @description What it is about, in the language of the answer */
            about: string;
            /** @description Account */
            account: components["schemas"]["DraftAccountView"];
            /**
             * Format: date-time
             * @description When this version was written, UTC
             */
            changedAt: string;
            /**
             * Format: uuid
             * @description Id of the subject
             */
            id: string;
            /**
             * @description Kind of the fact
             * @example quotation
             */
            kind: string;
            /**
             * @description Kind of request that submitting it files (section 8)
             * @example A3
             */
            request: string;
            /** @description Request that was sent back; null where none was */
            returned: components["schemas"]["DraftReturnView"] | null;
            /**
             * @description Which of the subjects it is
             * @example quotation
             * @enum {string}
             */
            type: "quotation" | "contract" | "expense" | "reception" | "visitLevel" | "amendment" | "promotionPlan";
            /**
             * @description Version, from 1
             * @example 2
             */
            version: number;
        };
        DraftViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["DraftView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        EditBody: {
            /**
             * Format: uuid
             * @description In whose place I move, where I have a seat of my own too. Without it my own, else the one I stand in for.
             */
            actingFor?: string;
            /** @description Kept with the move and told to whoever is asked by it. */
            comment?: string;
            /** @description Hash of the content that was shown; without it the present one. */
            contentHash?: string;
            /**
             * @description New values by name of the field, as editable names them: `amount`, `fields.note`.
             * @example {
             *       "fields.note": "改为两次拜访"
             *     }
             */
            fields: {
                [key: string]: unknown;
            };
            /** @description Which round is meant, from 1; without it the present one. */
            round?: number;
            /** @description Which step is meant, from 1; without it the open one. */
            step?: number;
        };
        EngagementDto: {
            /** @description Contacts of this account (T2, R4) */
            contactIds: string[];
            /**
             * @description Code of the policy list of reasons, for one without success (B5)
             * @example wrongPerson
             */
            failureReason?: string;
            /**
             * Format: date-time
             * @description When it was held or is planned, RFC 3339 with offset (T2)
             * @example 2026-03-12T10:00:00+08:00
             */
            heldAt: string;
            /**
             * @description Kind (B1)
             * @example visit
             * @enum {string}
             */
            kind: "telephone" | "email" | "visit" | "video" | "reception" | "event";
            /** @description Next step; it schedules the next contact (B3, R7) */
            nextStep?: components["schemas"]["NextStepDto"];
            /**
             * @description Outcome; left out while it is planned (B3)
             * @example 确认存在更换代理的意向
             */
            outcome?: string;
            /** @description Our people; left out: you (R4, C1) */
            participantIds?: string[];
            /**
             * @description Purpose (B2, C1)
             * @example contact
             * @enum {string}
             */
            purpose: "contact" | "preparation" | "executiveTalk" | "negotiation" | "returnVisit" | "other";
            /**
             * @description Whether it had success (B5)
             * @example true
             */
            successful?: boolean;
        };
        EngagementFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["EngagementView"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        EngagementFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["EngagementFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        EngagementView: {
            /** @description Contacts of this account (T2, R4) */
            contactIds: string[];
            /**
             * @description Code of the policy list of reasons, for one without success (B5)
             * @example wrongPerson
             */
            failureReason?: string;
            /**
             * Format: date-time
             * @description When it was held or is planned, RFC 3339 with offset (T2)
             * @example 2026-03-12T10:00:00+08:00
             */
            heldAt: string;
            /**
             * @description Kind (B1)
             * @example visit
             * @enum {string}
             */
            kind: "telephone" | "email" | "visit" | "video" | "reception" | "event";
            /** @description Next step; it schedules the next contact (B3, R7) */
            nextStep?: components["schemas"]["NextStepDto"];
            /**
             * @description Outcome; left out while it is planned (B3)
             * @example 确认存在更换代理的意向
             */
            outcome?: string;
            /** @description Our people who took part (R4, C1) */
            participants: components["schemas"]["ParticipantDto"][];
            /**
             * @description Purpose (B2, C1)
             * @example contact
             * @enum {string}
             */
            purpose: "contact" | "preparation" | "executiveTalk" | "negotiation" | "returnVisit" | "other";
            /**
             * @description Whether it had success (B5)
             * @example true
             */
            successful?: boolean;
        };
        EnteredAbsenceView: {
            /**
             * Format: date-time
             * @description When it was entered.
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who entered it; null for the system.
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was ended before its time; null where it was not.
             */
            endedAt: string | null;
            /**
             * Format: uuid
             * @description Who ended it before its time; null where nobody did.
             */
            endedBy: string | null;
            /**
             * Format: date-time
             * @description First instant of it.
             */
            from: string;
            /**
             * Format: uuid
             * @description Id of the absence; ids sort by the time of entry.
             */
            id: string;
            /** @description Kinds of request (A1 to A15) that it is for; null or left out: all. */
            kinds: components["schemas"]["RequestKind"][] | null;
            /** @description A warning: absences of others whose substitute is this person and now away as well. Nothing is handed on twice, so meanwhile nobody decides for them; end those absences and enter others. */
            leftAlone: components["schemas"]["AbsenceView"][];
            /**
             * Format: uuid
             * @description Who is away.
             */
            personId: string;
            /** @description Name of who is away. */
            personName: string;
            /** @description Why; may be empty. */
            reason: string;
            /**
             * @description Whether it is to come, runs, or is over or ended.
             * @enum {string}
             */
            state: "planned" | "current" | "past";
            /**
             * Format: uuid
             * @description Who decides meanwhile.
             */
            substituteId: string;
            /** @description Name of who decides meanwhile. */
            substituteName: string;
            /**
             * Format: date-time
             * @description First instant that is no longer part of it.
             */
            until: string;
            /** @description Version of the record; the ETag. */
            version: number;
            /** @description Warnings. substitute-excluded: requests that wait for the absent person and that the substitute may not decide, because they filed them or gain by them. */
            warnings: components["schemas"]["AbsenceWarningView"][];
        };
        EvidenceView: {
            /**
             * Format: uuid
             * @description Id of the fact.
             */
            id: string;
            /** @description Kind of the fact. */
            kind: string;
            /** @description Version of the fact that was looked at. */
            version: number;
        };
        ExpenseDto: {
            /** @description Amount that is asked for (A1) */
            amount: components["schemas"]["PositiveMoneyDto"];
            /**
             * Format: uuid
             * @description Contact of this account who benefits (D7, A1)
             * @example 01890a5d-ac96-774b-bcce-b302099a8057
             */
            contactId: string;
            /**
             * @description Code of the policy list of kinds (A1)
             * @example meal
             */
            kind: string;
            /**
             * Format: date
             * @description Day on which it is to occur, company zone (A1)
             * @example 2026-04-08
             */
            occursOn: string;
            /**
             * @description Purpose (A1)
             * @example 项目交流午餐
             */
            purpose: string;
        };
        ExpenseFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["ExpenseDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ExpenseFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ExpenseFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ExpenseSubject: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description Approval in force for the content as it is; null when there is none */
            approval: components["schemas"]["SubjectApprovalView"] | null;
            /** @description What was recorded */
            content: components["schemas"]["ExpenseDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * @description Kind of the fact
             * @example subcontract
             */
            kind: string;
            /** @description Record of giving, spending, holding or signing */
            record: components["schemas"]["SubjectRecordView"] | null;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /** @description Request that waits; null when none does */
            request: components["schemas"]["SubjectRequestView"] | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ExpenseSubjectPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ExpenseSubject"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ExtensionBody: {
            /**
             * @description Why the customer is given more time
             * @example 客户季度付款计划调整
             */
            reason: string;
            /**
             * Format: uuid
             * @description Receivable that is to be due later
             * @example 01890a5d-ac96-774b-bcce-b302099a8070
             */
            receivableId: string;
            /**
             * Format: date
             * @description New due date, company zone; later than the present one
             * @example 2026-06-30
             */
            until: string;
        };
        FactView: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        FieldChangeView: {
            /** @description Value now; null: there is none. */
            after: Record<string, never> | null;
            /** @description Value in the round before; null: there was none. */
            before: Record<string, never> | null;
            /**
             * @description Field, as hidden and editable name them.
             * @example fields.note
             */
            field: string;
        };
        FiledView: {
            /** @description Hash of exactly what the approvers are shown */
            contentHash: string;
            /**
             * Format: uuid
             * @description Id of the approval request
             */
            id: string;
            /**
             * @description State of the request; held: nobody may decide it yet
             * @example open
             */
            state: string;
        };
        FirstAnalysisDto: {
            /**
             * @description What follows for us (I2)
             * @example 具备开发价值，建议列为潜在大客户
             */
            conclusion: string;
            /**
             * @description What the information shows (I2)
             * @example 投放集中在单一渠道，转化成本偏高
             */
            findings: string;
        };
        FirstAnalysisFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["FirstAnalysisDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        GiftAllowanceView: {
            /** @description What was approved or spent, by currency */
            given: components["schemas"]["MoneyDto"][];
            /** @description What is left; null where foreign money was given for which the policy holds no rate: then nothing more is given */
            left: components["schemas"]["MoneyDto"] | null;
            /** @description The cap, which nobody may pass */
            limit: components["schemas"]["MoneyDto"];
        };
        GiftApproverView: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /**
             * Format: uuid
             * @description Who approved
             */
            id: string;
            /**
             * @description Name
             * @example 陈磊
             */
            name: string;
        };
        GiftBlackoutView: {
            /**
             * Format: date
             * @description First day on which nothing is given
             */
            from: string;
            /**
             * @description What it is called
             * @example 招标与评标
             */
            label: string;
            /** @description Whether nothing is given today */
            now: boolean;
            /**
             * @description Which decision
             * @enum {string}
             */
            source: "tender" | "contract" | "collection";
            /**
             * Format: date
             * @description Last day on which nothing is given; null: it is not decided yet
             */
            to: string | null;
        };
        GiftLimitsView: {
            /** @description The account as a whole */
            account: components["schemas"]["GiftAllowanceView"];
            /** @description Whether nothing is given today */
            blackoutNow: boolean;
            /** @description Why and until when; those to come too, past ones left out */
            blackouts: components["schemas"]["GiftBlackoutView"][];
            /** @description Its contacts, each as the person they are */
            contacts: components["schemas"]["ContactAllowanceView"][];
            /**
             * @description Kinds of expense that count
             * @example [
             *       "meal",
             *       "gift"
             *     ]
             */
            kinds: string[];
            /** @description Cap of a single gift */
            perGift: components["schemas"]["MoneyDto"];
            /**
             * @description Kinds that are refused whatever the amount
             * @example [
             *       "cash"
             *     ]
             */
            refusedKinds: string[];
            /** @description Above this in a year and for one recipient senior management decides (A1) */
            seniorManagementAbove: components["schemas"]["MoneyDto"];
            /**
             * @description Year of the business
             * @example 2026
             */
            year: string;
        };
        GiftView: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /** @description Amount that was approved */
            amount: components["schemas"]["MoneyDto"];
            /** @description Who approved it, in order */
            approvedBy: components["schemas"]["GiftApproverView"][];
            /** @description Whether the recipient is a champion (H1) */
            champion: boolean;
            /**
             * Format: uuid
             * @description Contact who benefits
             */
            contactId: string;
            /**
             * Format: uuid
             * @description Id of the expense
             */
            id: string;
            /**
             * @description Code of the policy list of kinds
             * @example gift
             */
            kind: string;
            /**
             * Format: date
             * @description Day for which it was asked
             * @example 2026-09-20
             */
            occursOn: string;
            /** @description All gifts to the account in that year together pass the limit per account and year */
            overAccountLimit: boolean;
            /** @description Passed the limit per recipient and year when it was approved: an exception, granted by those named */
            overContactLimit: boolean;
            /**
             * @description Purpose
             * @example 中秋礼品
             */
            purpose: string;
            /**
             * @description Name of the contact
             * @example 王志强
             */
            recipient: string | null;
            /**
             * @description Who asked for it
             * @example 李静
             */
            requestedBy: string | null;
            /** @description Amount that was spent; null before it */
            spent: components["schemas"]["MoneyDto"] | null;
            /**
             * Format: date
             * @description Day on which it was spent
             */
            spentOn: string | null;
        };
        GiftViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["GiftView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        GroupBody: {
            /**
             * @description Who belongs to it: enabled people in a post that decides.
             * @default []
             */
            memberIds: string[];
            /**
             * @description Name of the group; unique in the company.
             * @example 价格评审组
             */
            name: string;
        };
        GroupChangeBody: {
            /**
             * @description Name of the group; unique in the company.
             * @example 价格评审组
             */
            name: string;
        };
        GroupMemberView: {
            /** @description A disabled person stays on the list and is not asked. */
            disabled: boolean;
            /**
             * Format: uuid
             * @description Id of the person.
             */
            id: string;
            /** @description Name of the person. */
            name: string;
        };
        GroupMembersBody: {
            /** @description Who belongs to it: enabled people in a post that decides. */
            memberIds: string[];
        };
        GroupView: {
            /**
             * Format: date-time
             * @description When it was added.
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Id of the group; routes name it.
             */
            id: string;
            /** @description Who belongs to it, by name. */
            members: components["schemas"]["GroupMemberView"][];
            /** @description Name of the group. */
            name: string;
            /** @description Version of the record; the ETag. */
            version: number;
        };
        GroupViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["GroupView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        HandOnBody: {
            /**
             * Format: uuid
             * @description In whose place I move, where I have a seat of my own too. Without it my own, else the one I stand in for.
             */
            actingFor?: string;
            /** @description Kept with the move and told to whoever is asked by it. */
            comment?: string;
            /** @description Hash of the content that was shown; without it the present one. */
            contentHash?: string;
            /** @description Which round is meant, from 1; without it the present one. */
            round?: number;
            /** @description Which step is meant, from 1; without it the open one. */
            step?: number;
            /**
             * Format: uuid
             * @description Who is asked: enabled, of a post that decides, not excluded, without a seat at this step.
             */
            to: string;
        };
        HandOverBody: {
            /**
             * Format: uuid
             * @description Who takes it over; enabled.
             */
            to: string;
        };
        HandOverView: {
            /** @description By kind of open work. */
            kinds: components["schemas"]["HandedOverView"][];
        };
        HandedOverView: {
            /** @description How many items were handed over. */
            handedOver: number;
            /** @description What stays with the person, and why. */
            kept: components["schemas"]["KeptView"][];
            /** @description Kind of open work: accountsOwned, accountsShared, reports, groups, standsInFor, approvals, and others. */
            kind: string;
        };
        HeardDto: {
            /**
             * Format: uuid
             * @description Person of ours who was heard
             * @example 01890a5d-ac96-774b-bcce-b302099a8059
             */
            personId: string;
            /**
             * @description What they said (B2)
             * @example 建议先拜访市场总监
             */
            said: string;
        };
        HistoryAnswer: {
            /** @description Newest first. */
            items?: components["schemas"]["HistoryEntryView"][];
            /** @description Cursor of the next page. */
            nextCursor?: string | null;
            /** @description With `at`: the path as it was then. */
            path?: components["schemas"]["PathView"];
        };
        HistoryEntryView: {
            /** @description Who: `{kind, id, name}`; the system has no id. */
            actor: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Event. */
            event: string;
            /** @description Versions of the facts it was decided on. */
            factVersions: {
                [key: string]: unknown;
            } | null;
            /** @description States of the regions before. */
            from: {
                [key: string]: unknown;
            } | null;
            /** @description Chained hash of the row (SHA-256, hex). */
            hash: string;
            /** @description Version of the statechart. */
            machineVersion: number;
            /** @description What was said with it. */
            payload: {
                [key: string]: unknown;
            };
            /** @description Version of the policy it was made under. */
            policyVersion: number;
            /** @description Sequence number, from 1 without a gap. */
            seq: number;
            /** @description States of the regions after. */
            to: {
                [key: string]: unknown;
            };
            /** @description Verdict of each criterion at that moment. */
            verdicts: {
                [key: string]: unknown;
            } | null;
        };
        IdleAccountView: {
            /** @description Codes of its classes (K0 to K4). */
            classes: string[];
            /**
             * Format: date-time
             * @description When it goes or went cold (policy).
             */
            contactColdAt: string | null;
            /**
             * Format: date-time
             * @description When the next contact was or is due (policy).
             */
            contactDueAt: string | null;
            /** @description Department. */
            department: components["schemas"]["PersonView"];
            /** @description The last touch came sooner than the rhythm allows. */
            haste: boolean;
            /**
             * Format: uuid
             * @description Id of the account.
             */
            id: string;
            /**
             * Format: date-time
             * @description Last engagement with an outcome.
             */
            lastContactAt: string | null;
            /** @description What moved this clock last; all of them are in the history. */
            lastRestart: components["schemas"]["RestartView"] | null;
            /** @description Name of the customer. */
            name: string;
            /**
             * Format: date-time
             * @description The next step as it was booked last.
             */
            nextStepAt: string | null;
            /** @description Owner (P2). */
            owner: components["schemas"]["PersonView"];
            /**
             * Format: date-time
             * @description Since when nobody has been in touch: the last contact, else the entry into the stage.
             */
            since: string;
            /**
             * @description Where it stands on its path.
             * @enum {string}
             */
            stage: "intake" | "targeting" | "discovery" | "valuation" | "relationship" | "closing" | "partnered" | "nurture" | "abandoned";
            /**
             * @description Due, gone cold 冷场, or touched again too soon.
             * @enum {string}
             */
            state: "due" | "cold" | "haste";
        };
        IdleAccountViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["IdleAccountView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ImportCheckView: {
            /**
             * @description Figures by name.
             * @example {
             *       "accounts": 38,
             *       "rows": 40
             *     }
             */
            counts: {
                [key: string]: number;
            };
            /**
             * @description Number of all errors; the list holds the first thousands.
             * @example 2
             */
            errorCount: number;
            /** @description What must be mended, by row and column. */
            errors: components["schemas"]["ImportErrorView"][];
            /** @description Remarks that stop nothing. */
            notices: components["schemas"]["ImportNoticeView"][];
            /**
             * @description Whether an import of this file would be carried out.
             * @example false
             */
            valid: boolean;
        };
        ImportErrorView: {
            /**
             * @description Code of the error.
             * @example stage-unknown
             */
            code: string;
            /**
             * @description Letters of the column; null where the column is not there.
             * @example C
             */
            column: string | null;
            /**
             * @description Header that the column has in the template.
             * @example 阶段
             */
            header: string | null;
            /**
             * @description What is wrong, in the language of the request.
             * @example 没有这个阶段。
             */
            message: string;
            /**
             * @description Row as the spreadsheet program numbers it; the header is 1.
             * @example 7
             */
            row: number;
            /**
             * @description What the cell holds, shortened.
             * @example 成交中
             */
            value: string;
        };
        ImportNoticeView: {
            /**
             * @description Code of the remark.
             * @example column-unknown
             */
            code: string;
            /**
             * @description Column, where the remark is about one.
             * @example H
             */
            column: string | null;
            /**
             * @description File of a directory; null where there is only one.
             * @example null
             */
            file: string | null;
            /**
             * @description The remark in the language of the request.
             * @example 该列不会被导入。
             */
            message: string;
            /**
             * @description Row as the spreadsheet program numbers it.
             * @example 1
             */
            row: number;
            /**
             * @description What it is about, shortened.
             * @example 星座
             */
            value: string;
        };
        ImportRowView: {
            /**
             * Format: uuid
             * @description The account.
             */
            accountId: string | null;
            /**
             * @description Reference by which the account is known again.
             * @example KA-0001
             */
            externalRef: string;
            /** @description The reason in the language of the request. */
            message: string | null;
            /**
             * @description Name of the account.
             * @example 上海海川家居有限公司
             */
            name: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            outcome: "pending" | "imported" | "existing" | "undone" | "kept";
            /**
             * @description Code: why it was not taken back.
             * @example account-touched
             */
            reason: string | null;
            /**
             * @description Row of the file.
             * @example 7
             */
            row: number;
        };
        ImportRowViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ImportRowView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ImportRunView: {
            /**
             * @description Figures by name.
             * @example {
             *       "accounts": 38
             *     }
             */
            counts: {
                [key: string]: number;
            };
            /**
             * @description Accounts that are settled.
             * @example 20
             */
            done: number;
            /**
             * @description Name of the file.
             * @example accounts.xlsx
             */
            fileName: string;
            /**
             * Format: date-time
             * @description When the last account was written.
             */
            finishedAt: string | null;
            /**
             * @description Kind of file.
             * @enum {string}
             */
            format: "sheet" | "pipeline";
            /**
             * Format: uuid
             * @description Id of the run.
             */
            id: string;
            /** @description Why the run was interrupted; sending the file again goes on. */
            lastError: string | null;
            /**
             * @description Accounts by outcome: pending, imported, existing (were there before), undone, kept (something else has happened).
             * @example {
             *       "imported": 20,
             *       "pending": 18
             *     }
             */
            outcomes: {
                [key: string]: number;
            };
            /**
             * Format: date-time
             * @description Instant of the import; all its events carry it.
             */
            startedAt: string;
            /**
             * Format: uuid
             * @description Who started it; null: the command line.
             */
            startedBy: string | null;
            /**
             * @description How far the run is.
             * @enum {string}
             */
            status: "running" | "finished" | "undoing" | "undone";
            /**
             * @description Accounts of the run.
             * @example 38
             */
            total: number;
            /**
             * Format: date-time
             * @description When it was taken back.
             */
            undoneAt: string | null;
        };
        ImportRunViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ImportRunView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        IncidentCloserView: {
            /**
             * Format: uuid
             * @description Id of the person.
             */
            id: string;
            /** @description Name of the person. */
            name: string;
        };
        IncidentClosingBody: {
            /** @description What was found and done. */
            note: string;
        };
        IncidentEntryView: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who did it; null where nobody logged in did. */
            by: components["schemas"]["IncidentCloserView"] | null;
            /** @description What was found and done. */
            note: string | null;
            /**
             * @description What became of it.
             * @enum {string}
             */
            what: "opened" | "reopened" | "closed" | "retried";
        };
        IncidentSubjectView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What it is about: a statechart, such as `account-path` or `approval`. */
            type: string;
        };
        IncidentView: {
            /** @description What it means and what to do. */
            advice: string;
            /**
             * Format: date-time
             * @description When it was closed.
             */
            closedAt: string | null;
            /** @description Who closed it; null where its cause ended by itself, or where the server’s operator took it up again. */
            closedBy: components["schemas"]["IncidentCloserView"] | null;
            /** @description What was found and done. */
            closingNote: string | null;
            /** @description What was known when it was last opened. */
            detail: {
                [key: string]: unknown;
            };
            /** @description What became of it, the oldest first. */
            history: components["schemas"]["IncidentEntryView"][];
            /**
             * Format: uuid
             * @description Id of the incident.
             */
            id: string;
            /** @description Code of the kind, such as `instance-quarantined`. */
            kind: string;
            /**
             * Format: date-time
             * @description When it was first opened.
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description When what had failed was taken up again; null if it was not, or has failed anew.
             */
            retriedAt: string | null;
            /** @description Whether a deadline or message of it waits to be taken up again. */
            retryable: boolean;
            /** @description What it is about, where it is one thing. */
            subject: components["schemas"]["IncidentSubjectView"] | null;
            /** @description What happened, in the language of the request. */
            title: string;
        };
        IncidentViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["IncidentView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        InformationDto: {
            /** @description Where the first knowledge comes from (I1) */
            sources: components["schemas"]["InformationSourceDto"][];
            /**
             * @description What the sources add up to (I1)
             * @example 年推广预算约三千万元，现有代理服务不满意
             */
            summary: string;
        };
        InformationFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["InformationDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        InformationSourceDto: {
            /**
             * @description What was learned there (I1)
             * @example 老客户推荐，正在更换推广代理商
             */
            description: string;
            /**
             * @description Code of the policy list of sources (I1, section 6)
             * @example referral
             */
            kind: string;
            /**
             * Format: date
             * @description Day on which it was learned, company zone (I1)
             * @example 2026-03-02
             */
            obtainedOn: string;
        };
        IntendedStepDto: {
            /**
             * @description In what manner (B4)
             * @example 先交流行业案例，再提出试投放
             */
            manner: string;
            /**
             * @description How strong the next step is (B4)
             * @example normal
             * @enum {string}
             */
            strength: "light" | "normal" | "strong";
        };
        InvoiceBody: {
            /**
             * @description Number of the invoice
             * @example 04403226
             */
            invoiceNumber: string;
            /**
             * Format: date
             * @description Day of the invoice, company zone; not in the future
             * @example 2026-03-31
             */
            invoicedOn: string;
        };
        InvoiceView: {
            /**
             * @description Number of the invoice
             * @example 04403226
             */
            number: string;
            /**
             * Format: date
             * @description Day of the invoice
             * @example 2026-03-31
             */
            on: string;
        };
        KeptView: {
            /** @description Code of the reason. */
            code: string;
            /** @description How many it stands for. */
            count: number;
            /**
             * Format: uuid
             * @description Id of what stays; null: all of the kind.
             */
            id: string | null;
            /** @description The reason, in the language of the request. */
            message: string;
        };
        KindChannelView: {
            /**
             * @description `mail`: at once; `digest`: in the mail of the next working morning; `inApp`: in the inbox alone.
             * @enum {string}
             */
            channel: "mail" | "digest" | "inApp";
            /** @description Whether I have chosen. */
            chosen: boolean;
            /**
             * @description What holds for those who have not chosen.
             * @enum {string}
             */
            default: "mail" | "digest" | "inApp";
            /** @enum {string} */
            kind: "approvals" | "accounts" | "stages" | "contact" | "visits" | "collections" | "reports" | "system" | "other";
            /** @description In the language of the request. */
            name: string;
        };
        LikelihoodDto: {
            /**
             * @description Grounds (V1)
             * @example 预算已批，决策人支持
             */
            grounds: string;
            /**
             * @description Likelihood of a deal, 0 to 100 (V1)
             * @example 70
             */
            score: number;
        };
        LiveView: {
            /** @enum {string} */
            status: "up";
        };
        /**
         * @description Language of messages to the person.
         * @enum {string}
         */
        Locale: "zh-CN" | "en";
        LoggedInDto: {
            /** @description Opaque token of the session, for `Authorization: Bearer`. Shown this once. */
            token: string;
            /** @description The person who is logged in. */
            user: components["schemas"]["ProfileDto"];
        };
        LoginBody: {
            /**
             * @description E-mail address of the person; upper and lower case are the same.
             * @example wang@example.com
             */
            email: string;
            /**
             * Format: password
             * @description The password.
             */
            password: string;
        };
        LoopPauseBody: {
            /** @description Why; shown to everybody who asks for the state. */
            note?: string;
        };
        LoopPauseView: {
            /**
             * @description Which loop.
             * @enum {string}
             */
            loop: "outbox-poll" | "urgent-due-scan" | "due-scan" | "mail-post" | "checkpoint" | "nightly-clean-up";
            /** @description Why. */
            note: string | null;
            /**
             * Format: date-time
             * @description When it was paused.
             */
            pausedAt: string;
            /** @description Who paused it; null: the server’s operator. */
            pausedBy: components["schemas"]["LoopPersonView"] | null;
            /**
             * Format: date-time
             * @description When it was resumed; null: paused.
             */
            resumedAt: string | null;
            /** @description Who resumed it; null: nobody yet, or the server’s operator. */
            resumedBy: components["schemas"]["LoopPersonView"] | null;
        };
        LoopPersonView: {
            /**
             * Format: uuid
             * @description Id of the person.
             */
            id: string;
            /** @description Name of the person. */
            name: string;
        };
        LoopView: {
            /**
             * Format: date-time
             * @description When any process last came to the end of a round, noted every ten seconds; null: none has.
             */
            lastBeatAt: string | null;
            /**
             * @description Name of the loop.
             * @enum {string}
             */
            loop: "outbox-poll" | "urgent-due-scan" | "due-scan" | "mail-post" | "checkpoint" | "nightly-clean-up";
            /** @description The pause in force. */
            pause: components["schemas"]["LoopPauseView"] | null;
            /** @description Queue it belongs to, the most urgent come first in the list. */
            queue: string;
            /**
             * @description Whether it may run.
             * @enum {string}
             */
            state: "running" | "paused";
        };
        MailChoiceBody: {
            /** @description False: no mails, and the links that were sent are dead. */
            wanted: boolean;
        };
        MailChoiceView: {
            /** @description Whether this installation sends mail at all. */
            available: boolean;
            /** @description Whether I am asked by mail, for the kinds of request where the policy allows it. */
            wanted: boolean;
        };
        MarketReportBody: {
            /** @description Area that it is on; left out: the department. */
            area?: string;
            /** @description Forecast for the next month 下月预测. */
            forecast: string;
            /**
             * @description Month that it is on; it is due early in the next.
             * @example 2026-02
             */
            month: string;
            /** @description Problems 存在问题. */
            problems: string;
            /** @description Solutions 解决办法. */
            solutions: string;
            /** @description Summary of the month 当月总结. */
            summary: string;
        };
        MarketReportView: {
            /** @description Area that it is on. */
            area: string | null;
            /**
             * Format: uuid
             * @description Whose report it is.
             */
            authorId: string;
            /** @description Name of whose it is. */
            authorName: string;
            /**
             * Format: uuid
             * @description Department at the time.
             */
            departmentId: string | null;
            /** @description Name of the department. */
            departmentName: string | null;
            /**
             * Format: date-time
             * @description End of the day by which it is in time (policy, moved off days that are not worked).
             */
            dueAt: string;
            /** @description Whether the due instant rests on a year whose holidays are not published yet. */
            estimated: boolean;
            /** @description Forecast for the next month. */
            forecast: string | null;
            /**
             * Format: uuid
             * @description Id of the report.
             */
            id: string;
            /** @description Whether it first came in late. */
            late: boolean;
            /**
             * @description Month that it is on.
             * @example 2026-02
             */
            month: string;
            /** @description Whether it was owed; somebody new may submit one that is not. */
            obliged: boolean;
            /**
             * Format: date-time
             * @description When the director heard that it was not in.
             */
            overdueAt: string | null;
            /** @description Problems. */
            problems: string | null;
            /** @description Solutions. */
            solutions: string | null;
            /**
             * @description `excused`: its author left the post before it was in.
             * @enum {string}
             */
            status: "open" | "submitted" | "excused";
            /**
             * Format: date-time
             * @description When it first came in.
             */
            submittedAt: string | null;
            /** @description Summary of the month. */
            summary: string | null;
            /** @description Version, 0 before the first submission; the ETag. */
            version: number;
        };
        MarketReportViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["MarketReportView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        MoneyDto: {
            /**
             * @description Decimal string, at most 16 digits before and 2 after the point
             * @example 128000.00
             */
            amount: string;
            /**
             * @description Currency, ISO 4217
             * @example CNY
             */
            currency: string;
        };
        MoneyRequestView: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /**
             * Format: date-time
             * @description When it was drafted, UTC
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who drafted it
             */
            createdBy: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description What is asked (A13)
             * @example extension
             * @enum {string}
             */
            kind: "extension" | "writeOff" | "creditRelease";
            /**
             * @description Why
             * @example 客户季度付款计划调整
             */
            reason: string;
            /**
             * Format: uuid
             * @description Receivable; null for a credit release
             */
            receivableId: string | null;
            /**
             * @description Number of the receivable
             * @example YS-2026-011-1
             */
            receivableNumber: string | null;
            /**
             * Format: uuid
             * @description Approval request that waits; null when none does
             */
            requestId: string | null;
            /**
             * @description Where it stands; completed: granted and carried out
             * @example inApproval
             * @enum {string}
             */
            state: "draft" | "inApproval" | "completed" | "cancelled";
            /**
             * Format: date
             * @description New due date, or last day of the release
             */
            until: string | null;
            /**
             * @description Version, also as ETag
             * @example 1
             */
            version: number;
        };
        MoneyRequestViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["MoneyRequestView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        MoveBody: {
            /**
             * Format: uuid
             * @description In whose place I move, where I have a seat of my own too. Without it my own, else the one I stand in for.
             */
            actingFor?: string;
            /** @description Kept with the move and told to whoever is asked by it. */
            comment?: string;
            /** @description Hash of the content that was shown; without it the present one. */
            contentHash?: string;
            /** @description Which round is meant, from 1; without it the present one. */
            round?: number;
            /** @description Which step is meant, from 1; without it the open one. */
            step?: number;
        };
        NamedDateBody: {
            /**
             * Format: date
             * @description A date of that year.
             * @example 2027-02-06
             */
            date: string;
            /** @description Name of the holiday, or of the one that the day makes up for. */
            name: string;
        };
        NamedView: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name. */
            name: string;
        };
        NeedDto: {
            /** @description Budget (D5) */
            budget?: components["schemas"]["MoneyDto"];
            /**
             * Format: uuid
             * @description Contact who decides on it (D5)
             * @example 01890a5d-ac96-774b-bcce-b302099a8058
             */
            decidedBy?: string;
            /**
             * @description What the customer needs (T1, D5)
             * @example 搜索推广整体外包
             */
            description: string;
            /**
             * @description Why the customer would add or change a supplier (T1)
             * @example 现有代理转化率持续下降
             */
            reasonToChange?: string;
            /**
             * Format: uuid
             * @description Contact who asks for it (D5)
             * @example 01890a5d-ac96-774b-bcce-b302099a8057
             */
            requestedBy?: string;
            /**
             * @description Scale (D5)
             * @example 十二个城市，三条产品线
             */
            scale?: string;
            /**
             * @description How urgent (T1)
             * @example high
             * @enum {string}
             */
            urgency?: "low" | "medium" | "high";
        };
        NeedFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["NeedDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        NegotiationPreparationDto: {
            /**
             * @description Concessions and what for (C4)
             * @example 以账期换预付
             */
            concessions: string;
            /**
             * @description Goals (C4)
             * @example 年框一千二百万，预付三成
             */
            goals: string;
            /**
             * @description Limits (C4)
             * @example 折扣不超过百分之十二
             */
            limits: string;
            /**
             * @description Who plays which role (C4)
             * @example 经理主谈，总监把关
             */
            roles: string;
        };
        NegotiationPreparationFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["NegotiationPreparationDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        NegotiationRoundDto: {
            /**
             * @description Whether the round ended in agreement (C5)
             * @example false
             */
            agreed: boolean;
            /**
             * Format: date-time
             * @description When it was held, RFC 3339 with offset; not in the future (C5)
             * @example 2026-05-20T10:00:00+08:00
             */
            heldAt: string;
            /**
             * @description Minutes (C5)
             * @example 价格一致，账期待定
             */
            minutes: string;
            /**
             * @description Number of the round, from 1; each once a cycle (C5)
             * @example 1
             */
            number: number;
        };
        NegotiationRoundFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["NegotiationRoundDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        NegotiationRoundFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["NegotiationRoundFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        NextStepDto: {
            /**
             * @description What is to happen (B3)
             * @example 提交投放诊断报告
             */
            action: string;
            /**
             * Format: date-time
             * @description When, RFC 3339 with offset; after this engagement (B3)
             * @example 2026-03-20T14:00:00+08:00
             */
            at: string;
            /**
             * @description Kind of the next engagement (B1, B3)
             * @example visit
             * @enum {string}
             */
            kind: "telephone" | "email" | "visit" | "video" | "reception" | "event";
        };
        NotificationLinkView: {
            /** Format: uuid */
            id: string;
            /**
             * @description Kind of thing that the notification leads to.
             * @example account
             */
            type: string;
        };
        NotificationPage: {
            /** @description The newest first. */
            items: components["schemas"]["NotificationView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
            /** @description How many are not read yet, on all pages. */
            unread: number;
        };
        NotificationView: {
            /** @description In the language of the request. */
            body: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            link: components["schemas"]["NotificationLinkView"] | null;
            /**
             * Format: date-time
             * @description Null: not read yet.
             */
            readAt: string | null;
            /**
             * @description What it is about; stable.
             * @example stageWarned
             */
            template: string;
            /** @description In the language of the request. */
            title: string;
        };
        ObstacleDto: {
            /**
             * @description What is done about it (V4)
             * @example 安排成本对比测算
             */
            counterMeasure?: string;
            /**
             * @description What stands in the way (V4)
             * @example 财务总监倾向现有代理
             */
            description: string;
            /**
             * Format: uuid
             * @description Person of ours who owns it (V4)
             * @example 01890a5d-ac96-774b-bcce-b302099a8059
             */
            ownerId?: string;
        };
        ObstacleFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["ObstacleDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ObstacleFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ObstacleFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        OpportunityDto: {
            /**
             * @description Whether there is an opportunity (T4)
             * @example true
             */
            exists: boolean;
            /**
             * @description The judgement and what it rests on (T4)
             * @example 合同年底到期，客户已开始询价
             */
            judgement: string;
        };
        OpportunityFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["OpportunityDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ParticipantDto: {
            /**
             * @description Of senior management at the time of recording; set by the server (R4, C1)
             * @example false
             */
            executive: boolean;
            /**
             * Format: uuid
             * @description Person of ours
             * @example 01890a5d-ac96-774b-bcce-b302099a8059
             */
            userId: string;
        };
        PasswordBody: {
            /**
             * Format: password
             * @description The present password, asked for again.
             */
            currentPassword: string;
            /**
             * Format: password
             * @description The new password: 10 to 200 characters of any kind, not one's own e-mail address.
             */
            newPassword: string;
        };
        PathEventBody: {
            /**
             * @description `criterion.waive`: id of a criterion of the present stage.
             * @example C2
             */
            criterion?: string;
            /** @description `path.adopt`: number of the open cycle. */
            cycle?: number;
            /**
             * Format: date-time
             * @description `path.adopt`: when it really entered that state.
             */
            enteredAt?: string;
            /**
             * Format: date-time
             * @description `criterion.waive`: until when the waiver counts.
             */
            expiresAt?: string;
            /**
             * Format: uuid
             * @description `cycle.start`: id of the recorded project information (F18).
             */
            project?: string;
            /** @description All but `stage.complete`, `plan.revise`, `cycle.start`, `path.adopt`: why. */
            reason?: string;
            /** @description `path.abandon`: class of the reason (policy list). */
            reasonClass?: string;
            /**
             * Format: date-time
             * @description `path.nurture`: when it is reviewed.
             */
            reviewAt?: string;
            /** @description `plan.revise`: the present revision of the plan. */
            revision?: number;
            /** @description `path.adopt`: where the account comes from. */
            source?: string;
            /**
             * @description `path.adopt`: state in which the account comes in.
             * @enum {string}
             */
            state?: "intake" | "targeting" | "discovery" | "valuation" | "relationship" | "closing" | "partnered" | "nurture" | "abandoned";
            /** @description `stage.sendBack`, `path.reactivate`: a stage. `owner.transfer`: id of the new owner. */
            to?: string;
            /**
             * @description Event of the account’s path.
             * @example stage.complete
             * @enum {string}
             */
            type: "stage.complete" | "stage.sendBack" | "path.nurture" | "path.abandon" | "path.reactivate" | "criterion.waive" | "plan.revise" | "cycle.start" | "owner.transfer" | "path.adopt" | "path.adoptUndone";
        };
        PathEventView: {
            /** @description Kind of the request that it would file, A1 to A15. */
            approvalKind: string | null;
            /** @description Criteria that block it. */
            blockedBy: string[];
            /** @description Whether it would be taken from you now. */
            enabled: boolean;
            /** @description Whether it waits for an approval. */
            needsApproval: boolean;
            /** @description Code of the reason when it is not enabled. */
            reason: string | null;
            /** @description Event that the state knows. */
            type: string;
        };
        PathRequestView: {
            /** @description Event that waits. */
            event: string;
            /**
             * Format: uuid
             * @description The approval request that an event waits for.
             */
            id: string;
            /** @description Kind of request, A1 to A15. */
            kind: string;
        };
        PathView: {
            /**
             * Format: uuid
             * @description Id of the account.
             */
            accountId: string;
            /** @description Criteria of earlier stages that were adopted, not met (import in mid-path). */
            adopted: components["schemas"]["CriterionView"][];
            /** @description Exit criteria of the present stage. */
            criteria: components["schemas"]["CriterionView"][];
            /** @description Cycle, counted from 1. */
            cycle: number;
            /**
             * Format: date-time
             * @description 100 % of the stage’s length, moved to working time (section 11).
             */
            dueAt: string | null;
            /** @description Whether that instant touches a year whose holidays are not published yet; it is counted anew on publication (section 11). */
            dueEstimated: boolean;
            /**
             * Format: date-time
             * @description When the state was entered.
             */
            enteredAt: string;
            /** @description Events that the state knows, and whether they are open to you. */
            events: components["schemas"]["PathEventView"][];
            /** @description The last touch came sooner than the rhythm allows (B4). */
            haste: boolean;
            /** @description Where nurture or abandonment left the path. */
            leftFrom: string | null;
            /** @description State of each region: lifecycle, request, credit, engagement, pace. */
            regions: {
                [key: string]: string;
            };
            /** @description The request that an event waits for. */
            request: components["schemas"]["PathRequestView"] | null;
            /**
             * Format: date-time
             * @description Only in nurture: when it is reviewed.
             */
            reviewAt: string | null;
            /**
             * @description Stage of the path; in nurture or abandoned the one where it was left.
             * @enum {string}
             */
            stage: "intake" | "targeting" | "discovery" | "valuation" | "relationship" | "closing" | "partnered";
            /**
             * @description State of the lifecycle region.
             * @enum {string}
             */
            state: "intake" | "targeting" | "discovery" | "valuation" | "relationship" | "closing" | "partnered" | "nurture" | "abandoned";
            /** @description Version of the account; the ETag. */
            version: number;
            /** @description Counts entries into a state; part of the key of its deadlines. */
            visit: number;
            /** @description Waivers of the present stage (A10). */
            waivers: components["schemas"]["WaiverView"][];
        };
        PaymentBody: {
            /**
             * Format: uuid
             * @description Account that paid
             * @example 01890a5d-ac96-774b-bcce-b302099a8050
             */
            accountId: string;
            /** @description What it pays; together at most the amount. What is left stays with the account as its credit */
            allocations: components["schemas"]["AllocationBody"][];
            /**
             * @description Amount, decimal string
             * @example 60000.00
             */
            amount: string;
            /**
             * @description Currency, ISO 4217
             * @example CNY
             */
            currency: string;
            /**
             * Format: date
             * @description Day on which the money came in, company zone; not in the future
             * @example 2026-04-28
             */
            receivedOn: string;
            /**
             * @description Reference of the bank; each once an account
             * @example 20260428-ICBC-0093
             */
            reference: string;
        };
        PaymentReversalBody: {
            /**
             * @description Why it is taken back
             * @example 银行退票
             */
            reason: string;
        };
        PaymentReversalView: {
            /**
             * Format: date-time
             * @description When, UTC
             */
            at: string;
            /**
             * Format: uuid
             * @description Who took it back
             */
            by: string | null;
            /**
             * @description Why
             * @example 银行退票
             */
            reason: string;
        };
        PaymentView: {
            /**
             * Format: uuid
             * @description Account that paid
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /** @description What it pays */
            allocations: components["schemas"]["AllocationView"][];
            /** @description Amount */
            amount: components["schemas"]["MoneyDto"];
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description Money that came in, or a credit note
             * @enum {string}
             */
            kind: "payment" | "creditNote";
            /**
             * @description Why a credit note was given
             * @example 按合同第八条折让
             */
            reason: string | null;
            /**
             * Format: date
             * @description Day on which the money came in
             * @example 2026-04-28
             */
            receivedOn: string;
            /**
             * Format: date-time
             * @description When it was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded it
             */
            recordedBy: string | null;
            /**
             * @description Reference of the bank
             * @example 20260428-ICBC-0093
             */
            reference: string;
            /** @description That it was taken back; null while it counts */
            reversal: components["schemas"]["PaymentReversalView"] | null;
            /** @description What is not allocated: a credit of the account; nothing once it is taken back */
            surplus: components["schemas"]["MoneyDto"];
        };
        PaymentViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["PaymentView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description What the posts allow at all, for showing what can be done. Every call is checked again.
         * @enum {string}
         */
        Permission: "accounts.read" | "accounts.create" | "accounts.write" | "accounts.own" | "accounts.assign" | "accounts.export" | "facts.write" | "path.read" | "path.send" | "history.read" | "requests.draft" | "requests.file" | "requests.fileToSeniorManagement" | "approvals.read" | "approvals.decide" | "approvals.suspend" | "approvals.converse" | "money.read" | "money.write" | "receivables.write" | "quotations.write" | "contracts.write" | "contracts.terminate" | "visits.read" | "visits.write" | "expenses.write" | "gifts.export" | "targets.read" | "targets.write" | "reports.read" | "reports.write" | "policy.read" | "policy.draft" | "policy.review" | "policy.activate" | "policy.audit" | "calendar.read" | "calendar.write" | "calendar.audit" | "absences.read" | "absences.own" | "absences.write" | "users.read" | "users.write" | "people.audit" | "departments.read" | "departments.write" | "groups.read" | "groups.write" | "imports.run" | "incidents.read" | "incidents.write" | "jobs.read" | "jobs.write" | "notifications.read";
        PersonView: {
            /**
             * Format: uuid
             * @description Id of the person.
             */
            id: string;
            /** @description Name of the person. */
            name: string;
        };
        PlanDto: {
            /** @description Contacts of this account who decide (V6, F7) */
            decisionMakers: string[];
            /**
             * @description Direction of the effort (V8)
             * @example 市场部为主，采购部为辅
             */
            direction: string;
            /**
             * @description Effort that the plan proposes, person-days (V8)
             * @example 25
             */
            effortDays: number;
            /** @description Expense that the plan proposes (V8, A2) */
            expense: components["schemas"]["MoneyDto"];
            /**
             * @description Code of the policy list of development methods (V6)
             * @example directSales
             */
            method: string;
            /**
             * @description Path to the deal (V6, F7)
             * @example 试投放 → 季度合同 → 年框
             */
            pathToDeal: string;
            /** @description Steps in their order (V6) */
            steps: components["schemas"]["PlanStepDto"][];
            /**
             * @description Strategy (V6)
             * @example 以品牌词托管切入，再扩展至全品类
             */
            strategy: string;
        };
        PlanFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["PlanDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        PlanRevisionView: {
            /** @description The plan as it was */
            content: components["schemas"]["PlanDto"];
            /**
             * Format: date-time
             * @description When it was drawn up, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who drew it up
             */
            recordedBy: string | null;
            /** @description The plan was withdrawn with this revision */
            removed: boolean;
            /**
             * @description Number of the revision, from 1 (F7)
             * @example 2
             */
            revision: number;
        };
        PlanRevisionsView: {
            /** @description Oldest first */
            items: components["schemas"]["PlanRevisionView"][];
        };
        PlanStepDto: {
            /**
             * Format: date
             * @description Last day, company zone; not before the first (V6)
             * @example 2026-04-10
             */
            endsOn: string;
            /**
             * @description Expected effect (V6, S8)
             * @example 总经理同意试投放
             */
            expectedEffect: string;
            /**
             * @description Focus (V6)
             * @example 建立决策层信任
             */
            focus: string;
            /**
             * Format: uuid
             * @description Person of ours who owns it (V6)
             * @example 01890a5d-ac96-774b-bcce-b302099a8059
             */
            ownerId: string;
            /**
             * Format: date
             * @description First day, company zone (V6)
             * @example 2026-04-01
             */
            startsOn: string;
            /**
             * @description Title (V6)
             * @example 高层互访
             */
            title: string;
        };
        PolicyActView: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who; null: the product itself, which a company starts with. */
            by: components["schemas"]["PolicyPersonView"] | null;
        };
        PolicyActivatedView: {
            /** @description For how many kinds, departments and amounts nobody could decide when it came in force. */
            acceptedGaps: number;
            /** @description Approved: put in force. In force since then. */
            approved: components["schemas"]["PolicyActView"] | null;
            /** @description The version that it changed; null for the first. */
            baseVersion: number | null;
            /** @description How often the document was changed, this version included. */
            changes: number;
            /** @description Hash of the document (SHA-256, hex). */
            contentHash: string;
            /**
             * Format: uuid
             * @description The draft that it was.
             */
            draftId: string | null;
            /** @description Drafted. */
            drafted: components["schemas"]["PolicyActView"];
            /** @description Changed last, before it was put in force. */
            edited: components["schemas"]["PolicyActView"] | null;
            /** @description The gaps that were accepted. */
            gaps: components["schemas"]["PolicyGapView"][];
            /** @description Why that was accepted. */
            gapsReason: string | null;
            /** @description Hash of the version and all before it; null for versions of before these were chained. */
            hash: string | null;
            /** @description Number of the controlled document. */
            number: string;
            /**
             * Format: uuid
             * @description The counting anew of open deadlines where working time was changed.
             */
            recountId: string | null;
            /**
             * Format: date-time
             * @description When a later version took its place.
             */
            retiredAt: string | null;
            /** @description Reviewed. */
            reviewed: components["schemas"]["PolicyReviewView"] | null;
            /**
             * @description `retired`: a later version took its place.
             * @enum {string}
             */
            status: "draft" | "active" | "retired";
            /** @description What was changed, and why. */
            summary: string | null;
            /** @description Version; every decision names the one it was made under. */
            version: number;
        };
        PolicyActivationBody: {
            /**
             * @description That requests which nobody could decide today are held until somebody can. Asked for where the draft has gaps.
             * @default false
             */
            acceptGaps: boolean;
            /** @description Why gaps are accepted; kept with the version. */
            reason?: string;
        };
        PolicyDifferenceView: {
            /**
             * @description Path of the field.
             * @example approvals.routes.A7.steps.1.when.limit.amount
             */
            field: string;
            /** @description Value before; null where there was none. */
            from: Record<string, never> | null;
            /** @description Value after; null where there is none. */
            to: Record<string, never> | null;
        };
        PolicyDraftBody: {
            /** @description The version that it changes, which must be the one in force. Left out: that version for a new draft, the one it has for a draft that is written anew. */
            baseVersion?: number;
            /**
             * @description The whole change of the base version, as a merge patch (RFC 7396): what is named replaces what is there, lists as a whole, null takes away – or, where the policy knows “never” as null, sets that. What is left out stays as the base version has it.
             * @example {
             *       "stages": {
             *         "relationship": {
             *           "length": {
             *             "days": 20
             *           }
             *         }
             *       }
             *     }
             */
            changes: {
                [key: string]: unknown;
            };
            /**
             * @description What is changed, and why.
             * @example 合同评审额度由一千万元调整为五百万元
             */
            summary: string;
        };
        PolicyDraftDiscardBody: {
            /** @description Why it is given up. */
            reason?: string;
        };
        PolicyDraftReviewBody: {
            /** @description What the reviewer says. */
            comment?: string;
        };
        PolicyDraftSummaryView: {
            /** @description The version that it became. */
            activatedVersion: number | null;
            /** @description The version that it changes. */
            baseVersion: number;
            /** @description Put in force or given up. */
            closed: components["schemas"]["PolicyActView"] | null;
            /** @description Hash of the document that it makes (SHA-256, hex). */
            contentHash: string;
            /** @description Drafted. */
            drafted: components["schemas"]["PolicyActView"];
            /** @description Written last. */
            edited: components["schemas"]["PolicyActView"];
            /**
             * Format: uuid
             * @description Id of the draft.
             */
            id: string;
            /** @description Reviewed as it is now. */
            reviewed: components["schemas"]["PolicyReviewView"] | null;
            /**
             * @description `activated`: it is, or was, in force.
             * @enum {string}
             */
            status: "open" | "activated" | "discarded";
            /** @description What is changed, and why. */
            summary: string;
            /** @description Version of the draft; the ETag. */
            version: number;
        };
        PolicyDraftSummaryViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["PolicyDraftSummaryView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        PolicyDraftView: {
            /** @description The version that it became. */
            activatedVersion: number | null;
            /** @description The version in force; where it is not the base, the draft is written anew on it first. */
            activeVersion: number;
            /** @description The version that it changes. */
            baseVersion: number;
            /** @description The change as it was written. */
            changes: {
                [key: string]: unknown;
            };
            /** @description Put in force or given up. */
            closed: components["schemas"]["PolicyActView"] | null;
            /** @description Hash of the document that it makes (SHA-256, hex). */
            contentHash: string;
            /** @description Each field that it changes of its base. */
            differences: components["schemas"]["PolicyDifferenceView"][];
            /** @description Drafted. */
            drafted: components["schemas"]["PolicyActView"];
            /** @description Written last. */
            edited: components["schemas"]["PolicyActView"];
            /** @description Kinds, departments and amounts for which nobody could decide in today’s organisation. */
            gaps: components["schemas"]["PolicyGapView"][];
            /**
             * Format: uuid
             * @description Id of the draft.
             */
            id: string;
            /** @description Reviewed as it is now. */
            reviewed: components["schemas"]["PolicyReviewView"] | null;
            /**
             * @description `activated`: it is, or was, in force.
             * @enum {string}
             */
            status: "open" | "activated" | "discarded";
            /** @description What is changed, and why. */
            summary: string;
            /** @description Version of the draft; the ETag. */
            version: number;
        };
        PolicyGapView: {
            /**
             * @description Why nobody could decide it.
             * @example no-approver
             */
            code: string;
            /** @description Currency of the amounts: the base currency of approvals. */
            currency: string;
            /**
             * Format: uuid
             * @description Department whose requests they are.
             */
            departmentId: string | null;
            /**
             * @description Kind of request.
             * @example A7
             */
            kind: string;
            /** @description The same in words. */
            message: string;
            /** @description Amounts above this. */
            over: string | null;
            /** @description Whose requests would be held; empty where everybody’s would. */
            requesters: string[];
            /** @description Name of the step. */
            step: string;
            /** @description Amounts up to this. */
            upTo: string | null;
        };
        PolicyPersonView: {
            /**
             * Format: uuid
             * @description Id of the person.
             */
            id: string;
            /** @description Name of the person. */
            name: string;
        };
        PolicyReviewView: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who; null: the product itself, which a company starts with. */
            by: components["schemas"]["PolicyPersonView"] | null;
            /** @description What the reviewer said. */
            comment: string | null;
        };
        PolicySimulationBody: {
            /**
             * @description How many accounts are looked at.
             * @default 100
             */
            accounts: number;
            /** @description `nextCursor` of the sample before; opaque. */
            cursor?: string;
        };
        PolicySimulationView: {
            /** @description A sample of accounts. */
            accounts: components["schemas"]["SimulatedAccountsView"];
            /** @description The version in force, with which it is compared. */
            activeVersion: number;
            /**
             * Format: date-time
             * @description As of when.
             */
            at: string;
            /** @description The version that it changes. */
            baseVersion: number;
            /** @description Clocks that run. */
            clocks: components["schemas"]["SimulatedClocksView"];
            /** @description Each field that would change. */
            differences: components["schemas"]["PolicyDifferenceView"][];
            /**
             * Format: uuid
             * @description The draft.
             */
            draftId: string;
            /** @description Who could decide in today’s organisation. */
            gaps: components["schemas"]["SimulatedGapsView"];
            /** @description Running requests by kind; counted up to 10,000. */
            requests: components["schemas"]["SimulatedRequestsView"][];
        };
        PolicyVersionDetailView: {
            /** @description For how many kinds, departments and amounts nobody could decide when it came in force. */
            acceptedGaps: number;
            /** @description Approved: put in force. In force since then. */
            approved: components["schemas"]["PolicyActView"] | null;
            /** @description The version that it changed; null for the first. */
            baseVersion: number | null;
            /** @description How often the document was changed, this version included. */
            changes: number;
            /** @description Hash of the document (SHA-256, hex). */
            contentHash: string;
            /** @description What it changed of the version before it. */
            differences: components["schemas"]["PolicyDifferenceView"][];
            /** @description The document. */
            document: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The draft that it was.
             */
            draftId: string | null;
            /** @description Drafted. */
            drafted: components["schemas"]["PolicyActView"];
            /** @description Changed last, before it was put in force. */
            edited: components["schemas"]["PolicyActView"] | null;
            /** @description Why that was accepted. */
            gapsReason: string | null;
            /** @description Hash of the version and all before it; null for versions of before these were chained. */
            hash: string | null;
            /** @description Number of the controlled document. */
            number: string;
            /**
             * Format: date-time
             * @description When a later version took its place.
             */
            retiredAt: string | null;
            /** @description Reviewed. */
            reviewed: components["schemas"]["PolicyReviewView"] | null;
            /**
             * @description `retired`: a later version took its place.
             * @enum {string}
             */
            status: "draft" | "active" | "retired";
            /** @description What was changed, and why. */
            summary: string | null;
            /** @description Version; every decision names the one it was made under. */
            version: number;
        };
        PolicyVersionView: {
            /** @description For how many kinds, departments and amounts nobody could decide when it came in force. */
            acceptedGaps: number;
            /** @description Approved: put in force. In force since then. */
            approved: components["schemas"]["PolicyActView"] | null;
            /** @description The version that it changed; null for the first. */
            baseVersion: number | null;
            /** @description How often the document was changed, this version included. */
            changes: number;
            /** @description Hash of the document (SHA-256, hex). */
            contentHash: string;
            /**
             * Format: uuid
             * @description The draft that it was.
             */
            draftId: string | null;
            /** @description Drafted. */
            drafted: components["schemas"]["PolicyActView"];
            /** @description Changed last, before it was put in force. */
            edited: components["schemas"]["PolicyActView"] | null;
            /** @description Why that was accepted. */
            gapsReason: string | null;
            /** @description Hash of the version and all before it; null for versions of before these were chained. */
            hash: string | null;
            /** @description Number of the controlled document. */
            number: string;
            /**
             * Format: date-time
             * @description When a later version took its place.
             */
            retiredAt: string | null;
            /** @description Reviewed. */
            reviewed: components["schemas"]["PolicyReviewView"] | null;
            /**
             * @description `retired`: a later version took its place.
             * @enum {string}
             */
            status: "draft" | "active" | "retired";
            /** @description What was changed, and why. */
            summary: string | null;
            /** @description Version; every decision names the one it was made under. */
            version: number;
        };
        PolicyVersionViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["PolicyVersionView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        PolicyView: {
            /**
             * Format: date-time
             * @description Since when it is in force.
             */
            activatedAt: string | null;
            /** @description How often it was changed (S9). */
            changes: number;
            /** @description Hash of the document (SHA-256, hex). */
            contentHash: string;
            /** @description Every (policy) value of the process: lengths, lists, limits, routes. */
            document: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it was drafted.
             */
            draftedAt: string;
            /** @description Number of the controlled document (S9). */
            number: string;
            /**
             * @description Status of the document (S9).
             * @enum {string}
             */
            status: "draft" | "active" | "retired";
            /** @description Version; every decision names the one it was made under. */
            version: number;
        };
        PositiveMoneyDto: {
            /**
             * @description Decimal string of more than nothing, at most 16 digits before and 2 after the point
             * @example 128000.00
             */
            amount: string;
            /**
             * @description Currency, ISO 4217
             * @example CNY
             */
            currency: string;
        };
        PreviewAmountDto: {
            /**
             * @description Decimal string, at most 16 digits before and 2 after the point.
             * @example 128000.00
             */
            amount: string;
            /**
             * @description Currency, ISO 4217.
             * @example CNY
             */
            currency: string;
        };
        PreviewBody: {
            /**
             * Format: uuid
             * @description The account it would be about; its department decides. Without it the department of the one who asks.
             */
            accountId?: string;
            /** @description Amount; without it the route is the one beyond every limit. */
            amount?: components["schemas"]["PreviewAmountDto"];
            /** @description People of ours who would gain by it; they may not decide. */
            beneficiaries?: string[];
            /**
             * @description Criterion to be waived (A10).
             * @example D7
             */
            criterion?: string;
            /**
             * Format: date-time
             * @description Instant whose planned absences are shown; without it now.
             */
            date?: string;
            /** @description Discount in basis points; without it the route is the one beyond every limit (A3). */
            discountBasisPoints?: number;
            /**
             * @description Kind of request (A1 to A15).
             * @enum {string}
             */
            kind: "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "A7" | "A8" | "A9" | "A10" | "A11" | "A12" | "A13" | "A14" | "A15";
            /** @description Kind of recipient (A1), a code of the policy. */
            recipientKind?: string;
        };
        PreviewPersonView: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description In whose place. */
            inPlaceOf: components["schemas"]["NamedView"] | null;
            /** @description Name. */
            name: string;
            /** @description They are away on that day; who decides for them, until when. */
            substitute: components["schemas"]["SubstituteView"] | null;
        };
        PreviewStepView: {
            /** @description Who could decide it; empty where nobody can. */
            candidates: components["schemas"]["NamedView"][];
            /** @description People of its role, post or group who are not asked, because they are disabled or their post decides nothing; they count nowhere. */
            leftOut: components["schemas"]["NamedView"][];
            /**
             * @description Name of the step in the route.
             * @example director
             */
            name: string;
            /** @description Number of the step, from 1. */
            number: number;
            /** @description The same people, with who is away on that day. */
            people: components["schemas"]["PreviewPersonView"][];
            /** @description Why the step is on the route. */
            reason: components["schemas"]["CodedView"];
            /** @description In whose place they would decide. */
            standInFor: components["schemas"]["NamedView"][];
        };
        PreviewView: {
            /**
             * @description Why it would be refused.
             * @example currency-without-rate
             */
            code: string | null;
            /** @description Who would get a copy. */
            copies: components["schemas"]["NamedView"][];
            /**
             * @description held: it could be filed but not decided; refused: it could not be filed.
             * @enum {string}
             */
            outcome: "planned" | "held" | "refused";
            /** @description Steps that nobody could decide. */
            problems: components["schemas"]["RouteProblemView"][];
            /** @description The steps, in order. */
            steps: components["schemas"]["PreviewStepView"][];
        };
        PrintVerificationView: {
            /**
             * @description The code as it is printed.
             * @example 7K3M-9QWX-2D4F-H8TZ
             */
            code: string;
            /**
             * Format: date-time
             * @description When it came to its end; null where it had not on the page.
             */
            concludedAt: string | null;
            /** @description SHA-256 of the content on the page. */
            contentHash: string;
            /** @description SHA-256 of everything on the page. */
            documentHash: string;
            /** @description Whether the document hash is right; null where none was given. */
            documentMatches: boolean | null;
            /**
             * Format: date-time
             * @description When the request was first filed.
             */
            filedAt: string;
            /** @description Whether a page with this code was printed from this system, its history still says the same, and the document hash, where given, is the right one. */
            genuine: boolean;
            /** @description Hash of the newest history row on the page. */
            headHash: string;
            /** @description Whether the history still holds the row that the page ends with. */
            historyIntact: boolean;
            /**
             * @description Kind of request (A1 to A15).
             * @enum {string}
             */
            kind: "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "A7" | "A8" | "A9" | "A10" | "A11" | "A12" | "A13" | "A14" | "A15";
            /** @description Whether anything has happened to the request since. */
            moved: boolean;
            /**
             * Format: date-time
             * @description When a page of this state was first printed.
             */
            printedAt: string;
            /**
             * @description Where the request stood on the page.
             * @example approved
             */
            status: string;
        };
        Problem: {
            /**
             * @description Stable; what programs look at
             * @example version-stale
             */
            code: string;
            detail: string;
            /** @description Which fields are not as they must be */
            errors?: {
                code: string;
                /** @example steps[0].title */
                field: string;
                message: string;
            }[];
            status: number;
            title: string;
            /** @example urn:keypath:problem:version-stale */
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProductUseDto: {
            /**
             * @description Product (B10)
             * @example 搜索推广
             */
            product: string;
            /**
             * @description Satisfaction, 1 not at all to 5 very (B10)
             * @example 4
             */
            satisfaction: number;
            /**
             * @description How it is used (B10)
             * @example 月均消耗 80 万元
             */
            use: string;
        };
        ProfileDto: {
            /**
             * Format: uuid
             * @description Department, null for people outside any.
             */
            departmentId: string | null;
            /** @description E-mail address, the log-in name. */
            email: string;
            /**
             * Format: uuid
             * @description Id of the person.
             */
            id: string;
            /** @description Language of messages to the person. */
            locale: components["schemas"]["Locale"];
            /** @description Name as it is shown to others. */
            name: string;
            /** @description What the posts allow at all, for showing what can be done. Every call is checked again. */
            permissions: components["schemas"]["Permission"][];
            /** @description Posts the person holds (P1 to P8). */
            roles: components["schemas"]["Role"][];
        };
        ProjectInformationDto: {
            /**
             * @description What it is (F18)
             * @example 下半年进入东南亚市场
             */
            description: string;
            /**
             * @description Where the information comes from (F18)
             * @example 客户回访
             */
            source: string;
            /**
             * @description Title of the project (F18)
             * @example 海外电商推广
             */
            title: string;
        };
        ProjectInformationFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["ProjectInformationDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ProjectInformationFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ProjectInformationFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        PromiseBody: {
            /**
             * @description Who promised what
             * @example 财务总监电话确认，月中付款
             */
            note: string;
            /**
             * Format: date
             * @description Last day on which the customer will pay, company zone; from today on
             * @example 2026-05-15
             */
            until: string;
        };
        PublishedYearBody: {
            /** @description Days off by the arrangement of the State Council. */
            holidays: components["schemas"]["NamedDateBody"][];
            /** @description Make-up working days 调休; may be empty. */
            makeUpDays: components["schemas"]["NamedDateBody"][];
        };
        PurchasingPersonDto: {
            /**
             * Format: uuid
             * @description Contact of this account (D3)
             * @example 01890a5d-ac96-774b-bcce-b302099a8057
             */
            contactId: string;
            /**
             * @description Duties in this step (D3)
             * @example 组织评审并给出技术分
             */
            duties: string;
            /**
             * @description Role in this step (D3)
             * @example 评标组长
             */
            role: string;
        };
        PurchasingStepDto: {
            /**
             * @description Department in charge (D3)
             * @example 采购部
             */
            department?: string;
            /**
             * Format: date
             * @description Last day, company zone; not before the first (section 5)
             * @example 2026-04-15
             */
            endsOn?: string;
            /**
             * @description The customer has no such step; then a reason is required (D3)
             * @example false
             */
            notApplicable?: boolean;
            /**
             * @description Why the customer has no such step (D3)
             * @example 框架采购，不招标
             */
            notApplicableReason?: string;
            /** @description People who take part (D3) */
            people?: components["schemas"]["PurchasingPersonDto"][];
            /**
             * @description How far it is (section 5)
             * @example running
             * @enum {string}
             */
            progress?: "notStarted" | "running" | "done";
            /**
             * Format: date
             * @description First day, company zone (section 5)
             * @example 2026-03-01
             */
            startsOn?: string;
            /**
             * @description Code of the policy's template of steps (D3)
             * @example supplierSurvey
             */
            step: string;
        };
        PurchasingStepFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["PurchasingStepDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        PurchasingStepFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["PurchasingStepFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        QuietHoursBody: {
            /**
             * @description By the company's clock.
             * @example 22:00
             */
            from: string;
            /**
             * @description Exclusive; may be on the next day.
             * @example 07:00
             */
            until: string;
        };
        QuotationDto: {
            /**
             * @description Discount on the sum of the lines, basis points (A3)
             * @example 500
             */
            discountBasisPoints: number;
            /** @description Lines (A3) */
            lines: components["schemas"]["QuotationLineDto"][];
            /**
             * @description Number of the quotation; each once a cycle (A3)
             * @example Q-2026-014
             */
            number: string;
            /** @description Sum of the lines less the discount, rounded half up to the cent (A3) */
            total: components["schemas"]["PositiveMoneyDto"];
            /**
             * Format: date
             * @description Last day on which it is valid, company zone (A3)
             * @example 2026-06-30
             */
            validUntil: string;
        };
        QuotationFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["QuotationDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        QuotationFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["QuotationFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        QuotationGivingDto: {
            /**
             * @description By what way (R6)
             * @example email
             * @enum {string}
             */
            channel: "handed" | "email" | "post" | "platform";
            /**
             * @description SHA-256 of the document that was given (R6)
             * @example aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
             */
            documentHash: string;
            /**
             * Format: date-time
             * @description When it was given, RFC 3339 with offset; not in the future (R6)
             * @example 2026-05-02T09:30:00+08:00
             */
            givenAt: string;
            /** @description Contacts of this account who received it (R6) */
            toContactIds: string[];
        };
        QuotationLineDto: {
            /**
             * @description Product or service (A3)
             * @example 搜索推广托管（季度）
             */
            product: string;
            /**
             * @description Quantity, decimal string (A3)
             * @example 4
             */
            quantity: string;
            /**
             * @description List price of one, in the currency of the total, before discount (A3)
             * @example 250000.00
             */
            unitPrice: string;
        };
        QuotationSubject: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description Approval in force for the content as it is; null when there is none */
            approval: components["schemas"]["SubjectApprovalView"] | null;
            /** @description What was recorded */
            content: components["schemas"]["QuotationDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * @description Kind of the fact
             * @example subcontract
             */
            kind: string;
            /** @description Record of giving, spending, holding or signing */
            record: components["schemas"]["SubjectRecordView"] | null;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /** @description Request that waits; null when none does */
            request: components["schemas"]["SubjectRequestView"] | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        QuotationSubjectPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["QuotationSubject"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ReadyView: {
            /** @description Outcome by name of the check */
            checks: {
                [key: string]: "up" | "degraded" | "down";
            };
            /** @description By name of the check and of the part, for checks of several parts: the loops of `jobs`, with their age. */
            parts: {
                [key: string]: {
                    [key: string]: {
                        ageSeconds: number;
                        /** @enum {unknown} */
                        outcome: "up" | "degraded" | "down";
                    };
                };
            };
            /**
             * @description `degraded`: it serves, but somebody has paused a part.
             * @enum {string}
             */
            status: "up" | "degraded" | "down";
        };
        ReceivableBody: {
            /**
             * Format: uuid
             * @description Account
             * @example 01890a5d-ac96-774b-bcce-b302099a8050
             */
            accountId: string;
            /** @description Amount, in the currency of the contract */
            amount: components["schemas"]["MoneyDto"];
            /**
             * Format: uuid
             * @description Signed sub-contract of this account
             * @example 01890a5d-ac96-774b-bcce-b302099a8060
             */
            contractId: string;
            /**
             * Format: date
             * @description Due date, company zone; may have passed
             * @example 2026-04-30
             */
            dueOn: string;
            /**
             * @description Number of the receivable; each once an account
             * @example YS-2026-011-1
             */
            number: string;
            /**
             * Format: date
             * @description Day on which it is to be invoiced, company zone; default today
             * @example 2026-03-31
             */
            plannedOn?: string;
        };
        ReceivableReversalBody: {
            /**
             * @description Why it is taken back
             * @example 重复登记
             */
            reason: string;
        };
        ReceivableView: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /** @description Amount */
            amount: components["schemas"]["MoneyDto"];
            /** @description What is still owed: the amount less payments, credit notes and write-offs that count */
            balance: components["schemas"]["MoneyDto"];
            /**
             * @description Promises that were not kept
             * @example 0
             */
            brokenPromises: number;
            /**
             * Format: uuid
             * @description Sub-contract
             */
            contractId: string;
            /**
             * Format: date-time
             * @description When it was planned, UTC
             */
            createdAt: string;
            /**
             * Format: date
             * @description Due date, company zone
             * @example 2026-04-30
             */
            dueOn: string;
            /**
             * @description Extensions that were granted (A13); the due date is the last one’s
             * @example 0
             */
            extensions: number;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description The invoice; null before it */
            invoice: components["schemas"]["InvoiceView"] | null;
            /**
             * @description Number of the highest collection level that was said; 0 before the first
             * @example 3
             */
            level: number;
            /**
             * @description Number of the receivable
             * @example YS-2026-011-1
             */
            number: string;
            /**
             * @description Days by which it is overdue today; 0 for what is closed
             * @example 12
             */
            overdueDays: number;
            /**
             * Format: date
             * @description Day on which it is to be invoiced
             * @example 2026-03-31
             */
            plannedOn: string;
            /**
             * Format: date
             * @description Day that the customer promised
             * @example 2026-05-15
             */
            promisedUntil: string | null;
            /**
             * @description What was asked for and is not decided yet (A13); collection goes on meanwhile
             * @enum {string|null}
             */
            requested: "extension" | "writeOff" | null;
            /**
             * Format: date
             * @description Day of the last payment; null while anything is owed
             */
            settledOn: string | null;
            /**
             * @description State of its chart (section 9)
             * @example overdue
             * @enum {string}
             */
            state: "planned" | "invoiced" | "due" | "overdue" | "promised" | "disputed" | "extended" | "paid" | "writtenOff" | "reversed";
            /**
             * Format: date-time
             * @description When it last changed, UTC
             */
            updatedAt: string;
            /**
             * @description Version, also as ETag
             * @example 2
             */
            version: number;
            /** @description What was given up by approved write-offs (A13) */
            writtenOff: components["schemas"]["MoneyDto"];
        };
        ReceivableViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ReceivableView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ReceptionDto: {
            /** @description Budget (A5, B7) */
            budget: components["schemas"]["MoneyDto"];
            /** @description Contacts of this account who are invited (A5) */
            contactIds: string[];
            /**
             * @description Code of the policy list of visit levels (A5, B12)
             * @example A
             */
            level: string;
            /**
             * Format: date
             * @description Day on which it is planned, company zone (A5)
             * @example 2026-05-14
             */
            plannedOn: string;
            /**
             * @description Purpose (A5)
             * @example 考察服务能力与质检流程
             */
            purpose: string;
        };
        ReceptionFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["ReceptionView"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ReceptionFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ReceptionFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ReceptionResultDto: {
            /**
             * @description Effect on the customer’s confidence (C2)
             * @example 明确表示进入商务谈判
             */
            confidenceEffect: string;
            /**
             * Format: date
             * @description Day of the visit, company zone; not in the future (C2)
             * @example 2026-05-14
             */
            heldOn: string;
            /**
             * @description What the customer noted on our quality control (C2)
             * @example 要求每周出具质检报告
             */
            qualityControl: string;
            /**
             * @description What the customer noted on our service ability (C2)
             * @example 认可驻场服务方案
             */
            serviceAbility: string;
            /**
             * @description What the customer noted on our staff (C2)
             * @example 团队稳定，沟通顺畅
             */
            staff: string;
            /**
             * @description What the customer noted on our technical level (C2)
             * @example 对投放平台评价高
             */
            technicalLevel: string;
        };
        ReceptionSubject: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description Approval in force for the content as it is; null when there is none */
            approval: components["schemas"]["SubjectApprovalView"] | null;
            /** @description What was recorded */
            content: components["schemas"]["ReceptionView"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * @description Kind of the fact
             * @example subcontract
             */
            kind: string;
            /** @description Record of giving, spending, holding or signing */
            record: components["schemas"]["SubjectRecordView"] | null;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /** @description Request that waits; null when none does */
            request: components["schemas"]["SubjectRequestView"] | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        ReceptionSubjectPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["ReceptionSubject"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ReceptionView: {
            /** @description Budget (A5, B7) */
            budget: components["schemas"]["MoneyDto"];
            /** @description Contacts of this account who are invited (A5) */
            contactIds: string[];
            /**
             * @description Code of the policy list of visit levels (A5, B12)
             * @example A
             */
            level: string;
            /**
             * Format: date
             * @description Day on which it is planned, company zone (A5)
             * @example 2026-05-14
             */
            plannedOn: string;
            /**
             * @description Purpose (A5)
             * @example 考察服务能力与质检流程
             */
            purpose: string;
            /** @description What the visit showed; noted when it was held (C2) */
            result?: components["schemas"]["ReceptionResultDto"];
        };
        RecountView: {
            /** @description Version of the calendar that it counts by. */
            calendarVersion: string;
            /**
             * Format: date-time
             * @description When it was through, a second look after a minute included; null while it runs.
             */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description Id of the counting.
             */
            id: string;
            /** @description Open deadlines counted anew. */
            lookedAt: number;
            /** @description Of these, those whose instant moved. */
            moved: number;
            /** @description Pages done. */
            pages: number;
            /**
             * Format: date-time
             * @description When it was started.
             */
            startedAt: string;
            /**
             * Format: uuid
             * @description Whose change started it; null: the system.
             */
            startedBy: string | null;
            /** @description Whether another change came before it was through; its successor goes on. */
            superseded: boolean;
        };
        RecountViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["RecountView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        RelationshipLevelDto: {
            /**
             * Format: uuid
             * @description Contact of this account (R2)
             * @example 01890a5d-ac96-774b-bcce-b302099a8057
             */
            contactId: string;
            /**
             * Format: uuid
             * @description Recorded engagement that it rests on (R2)
             * @example 01890a5d-ac96-774b-bcce-b302099a8058
             */
            engagementId: string;
            /**
             * @description What shows it (R2)
             * @example 主动邀请我方参加内部评审会
             */
            grounds: string;
            /**
             * @description Level by the policy list, counted from 0 (R2)
             * @example 3
             */
            level: number;
        };
        RelationshipLevelFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["RelationshipLevelDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        RelationshipLevelFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["RelationshipLevelFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        RemoveSignerBody: {
            /**
             * Format: uuid
             * @description In whose place I move, where I have a seat of my own too. Without it my own, else the one I stand in for.
             */
            actingFor?: string;
            /** @description Kept with the move and told to whoever is asked by it. */
            comment?: string;
            /** @description Hash of the content that was shown; without it the present one. */
            contentHash?: string;
            /** @description Which round is meant, from 1; without it the present one. */
            round?: number;
            /** @description Number of the seat that I added (seats of the request). */
            seat: number;
            /** @description Which step is meant, from 1; without it the open one. */
            step?: number;
        };
        /**
         * @description Kinds of request (A1 to A15) that it is for; null or left out: all.
         * @enum {string}
         */
        RequestKind: "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "A7" | "A8" | "A9" | "A10" | "A11" | "A12" | "A13" | "A14" | "A15";
        RestartView: {
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            at: string;
            /**
             * @description An engagement with an outcome restarts the clock, a booked next step postpones it; nothing else does.
             * @enum {string}
             */
            event: "engagement.recorded" | "step.booked";
            /** @description Its number in the history of the account. */
            seq: number;
        };
        /**
         * @description Posts the person holds (P1 to P8).
         * @enum {string}
         */
        Role: "specialist" | "manager" | "director" | "seniorManagement" | "finance" | "administrator" | "auditor" | "buyer" | "compliance";
        RouteProblemView: {
            /**
             * @description Why nobody may decide it.
             * @enum {string}
             */
            code: "no-approver" | "approver-disabled" | "approver-may-not-decide" | "superior-missing" | "superior-disabled" | "reporting-line-loop" | "authority-missing" | "too-few-approvers" | "weights-missing" | "seats-vacant";
            /** @description Name of the step. */
            step: string;
        };
        RouteStepView: {
            /** @description Who may decide it. */
            candidates: components["schemas"]["NamedView"][];
            /**
             * @description How the votes of its seats make a decision.
             * @enum {string}
             */
            counting: "anyOne" | "all" | "oneAfterAnother" | "nOfM" | "quorum";
            /** @description n of nOfM, percent of quorum. */
            countingParams: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it is due, while it is open.
             */
            dueAt: string | null;
            /** @description People of its role, post or group who are not asked, because they are disabled or their post decides nothing; they count nowhere. */
            leftOut: components["schemas"]["NamedView"][];
            /**
             * @description Name of the step in the route.
             * @example director
             */
            name: string;
            /** @description Number of the step, from 1. */
            number: number;
            /** @description Why the step is on the route. */
            reason: components["schemas"]["CodedView"];
            /** @description Seats, once the step was opened in this round. */
            seats: components["schemas"]["SeatView"][];
            /** @description In whose place they decide: people who may not decide on this request. */
            standInFor: components["schemas"]["NamedView"][];
            /**
             * @description decided, ahead, or where the request stands at this step.
             * @enum {string}
             */
            state: "decided" | "ahead" | "draft" | "open" | "approved" | "rejected" | "withdrawn" | "voided" | "returned" | "suspended" | "held";
        };
        SeatView: {
            /** @description In whose place, where they may not decide themselves. */
            actingFor: components["schemas"]["NamedView"] | null;
            /** @description Who put them there; null: the route. */
            addedBy: components["schemas"]["NamedView"] | null;
            /** @description The seat that a signer or delegate belongs to. */
            belongsTo: number | null;
            /**
             * Format: date-time
             * @description When it is due, while it is open.
             */
            dueAt: string | null;
            /** @description Number of the seat in this round. */
            number: number;
            /**
             * @description How its holder came to it.
             * @enum {string}
             */
            origin: "planned" | "standIn" | "transferred" | "delegated" | "addedBefore" | "addedAfter";
            /** @description Who has it. */
            person: components["schemas"]["NamedView"];
            /**
             * @description open: it is their turn. left: the step ended without it. vacant: its holder is gone.
             * @enum {string}
             */
            state: "waiting" | "open" | "done" | "left" | "removed" | "vacant";
            /** @description Who decides for them at this moment. */
            substitutes: components["schemas"]["SubstituteView"][];
            /** @description Who had it before. */
            takenOverFrom: components["schemas"]["NamedView"] | null;
            /** @description The newest vote on it. */
            vote: components["schemas"]["VoteView"] | null;
            /** @description Weight; 0 for one that belongs to another seat. */
            weight: number;
        };
        SignedMoneyDto: {
            /**
             * @description Decimal string, negative for a loss
             * @example -5000.00
             */
            amount: string;
            /**
             * @description Currency, ISO 4217
             * @example CNY
             */
            currency: string;
        };
        SigningDto: {
            /**
             * @description SHA-256 of the signed document (C6, C7)
             * @example bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
             */
            documentHash: string;
            /**
             * @description Who signed for us (C6, C7)
             * @example 李总
             */
            ourSigner?: string;
            /**
             * Format: date
             * @description Day of the signature, company zone; not in the future (C6, C7)
             * @example 2026-06-18
             */
            signedOn: string;
            /**
             * @description Who signed for the customer (C6, C7)
             * @example 王志强，总经理
             */
            signer: string;
        };
        SimulatedAccountView: {
            /**
             * Format: uuid
             * @description Id of the account.
             */
            id: string;
            /** @description Exit criteria that would be met, and are not. */
            met: string[];
            /** @description Name of the account. */
            name: string;
            /** @description Its stage. */
            stage: string;
            /** @description Exit criteria that would not be met any more. */
            unmet: string[];
        };
        SimulatedAccountsView: {
            /** @description Those that would be judged otherwise. */
            changed: components["schemas"]["SimulatedAccountView"][];
            /** @description How many were looked at: of those that the reader sees, in the order of their ids. */
            lookedAt: number;
            /** @description Give it as `cursor` to go on; null: all were looked at. */
            nextCursor: string | null;
        };
        SimulatedClocksView: {
            /** @description How many open deadlines that would be; counted up to 10,000. */
            openDeadlines: number;
            /** @description Stages with another length. */
            stages: components["schemas"]["SimulatedStageView"][];
            /** @description Whether zone, hours, week or days off change: open deadlines would be counted anew. */
            workingTimeChanges: boolean;
        };
        SimulatedGapsView: {
            /** @description Those that there are not now. */
            added: components["schemas"]["PolicyGapView"][];
            /** @description Gaps that there would be. */
            all: components["schemas"]["PolicyGapView"][];
            /** @description Gaps of now that would be none. */
            removed: components["schemas"]["PolicyGapView"][];
        };
        SimulatedRequestsView: {
            /** @description Kind of request. */
            kind: string;
            /** @description Whether the next round or request of the kind is routed by other rules. */
            routeChanges: boolean;
            /** @description How many are running. They keep the steps of the round that they are in. */
            running: number;
        };
        SimulatedStageView: {
            /** @description Accounts in it. Their clock goes on as it began; the new length counts from the next entry. */
            accounts: number;
            /** @description Length now. */
            from: components["schemas"]["StageLengthView"];
            /** @description Stage whose length, or shares at which somebody hears of it, change. */
            stage: string;
            /** @description Length then. */
            to: components["schemas"]["StageLengthView"];
        };
        SimulationDto: {
            /**
             * Format: uuid
             * @description Contact whose view is taken (R3)
             * @example 01890a5d-ac96-774b-bcce-b302099a8057
             */
            contactId: string;
            /**
             * @description Findings (R3)
             * @example 关注点在数据透明与响应时效
             */
            findings: string;
            /** @description Gaps that were found (R3) */
            gaps: components["schemas"]["SimulationGapDto"][];
            /**
             * Format: date
             * @description Day, company zone; not in the future (R3)
             * @example 2026-04-12
             */
            heldOn: string;
        };
        SimulationFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["SimulationDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        SimulationFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["SimulationFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        SimulationGapDto: {
            /**
             * @description Dealt with; then it must be said how (R3)
             * @example true
             */
            dealtWith: boolean;
            /**
             * @description What is lacking from the decision maker’s point of view (R3)
             * @example 缺少同行业案例
             */
            description: string;
            /**
             * @description How it was dealt with (R3)
             * @example 提供两家家居企业案例
             */
            how?: string;
        };
        SpendingDto: {
            /** @description Amount that was spent; at most the approved one, same currency (D7, A1) */
            actualAmount: components["schemas"]["MoneyDto"];
            /**
             * @description SHA-256 of the receipt (D7)
             * @example cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
             */
            receiptHash: string;
            /**
             * Format: date
             * @description Day on which it was spent, company zone; not in the future (D7)
             * @example 2026-04-08
             */
            spentOn: string;
        };
        StageLengthView: {
            /** @description Days. */
            days: number;
            /**
             * @description Which days are counted.
             * @enum {string}
             */
            unit: "calendar" | "working";
        };
        StalledAccountView: {
            /** @description Codes of its classes (K0 to K4). */
            classes: string[];
            /** @description Department. */
            department: components["schemas"]["PersonView"];
            /**
             * Format: date-time
             * @description 100 % of the stage’s length, moved to working time.
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description When it entered the stage; nothing else starts the clock.
             */
            enteredAt: string;
            /** @description Whether the due instant touches a year whose holidays are not published yet. */
            estimated: boolean;
            /**
             * Format: uuid
             * @description Id of the account.
             */
            id: string;
            /**
             * @description 80, 100 and 150 % of the stage’s length (policy).
             * @enum {string}
             */
            level: "warned" | "breached" | "escalated";
            /** @description Name of the customer. */
            name: string;
            /** @description Owner (P2). */
            owner: components["schemas"]["PersonView"];
            /**
             * Format: date-time
             * @description Since when it is on this level.
             */
            since: string;
            /**
             * @description Where it stands on its path.
             * @enum {string}
             */
            stage: "intake" | "targeting" | "discovery" | "valuation" | "relationship" | "closing" | "partnered" | "nurture" | "abandoned";
            /** @description Whose turn it is. */
            turn: components["schemas"]["TurnView"];
        };
        StalledAccountViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["StalledAccountView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        StatementLineView: {
            /**
             * @description What is owed after it; negative: the account has a credit
             * @example 60000.00
             */
            balance: string;
            /**
             * @description What it takes from the debt; nothing for a debit
             * @example 0.00
             */
            credit: string;
            /**
             * @description What it adds to the debt; nothing for a credit
             * @example 60000.00
             */
            debit: string;
            /**
             * Format: date
             * @description Due date of a receivable
             */
            dueOn: string | null;
            /**
             * @description What happened
             * @example payment
             * @enum {string}
             */
            kind: "receivable" | "payment" | "creditNote" | "reversal" | "writeOff";
            /**
             * Format: date
             * @description Day
             * @example 2026-03-31
             */
            on: string;
            /**
             * @description Number of the receivable or reference of the payment
             * @example YS-2026-011-1
             */
            reference: string;
        };
        StatementView: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /** @description One statement a currency */
            currencies: components["schemas"]["CurrencyStatementView"][];
            /**
             * Format: date
             * @description First day; null: from the beginning
             */
            from: string | null;
            /**
             * Format: date
             * @description Last day
             */
            to: string;
        };
        SubcontractDto: {
            /**
             * Format: uuid
             * @description Agreement of this account that it belongs to (A7)
             * @example 01890a5d-ac96-774b-bcce-b302099a8060
             */
            agreementId?: string;
            /** @description Amount of the contract (A7) */
            amount: components["schemas"]["PositiveMoneyDto"];
            /**
             * Format: date
             * @description Last day, company zone; not before the first (A7)
             * @example 2026-09-30
             */
            endsOn: string;
            /**
             * @description Number of the sub-contract; each once a cycle (A7)
             * @example ZHT-2026-011
             */
            number: string;
            /**
             * Format: date
             * @description First day, company zone (A7)
             * @example 2026-07-01
             */
            startsOn: string;
            /**
             * @description Title (A7)
             * @example 第三季度搜索推广服务合同
             */
            title: string;
        };
        SubcontractFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["SubcontractDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        SubcontractFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["SubcontractFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        SubjectActionView: {
            /**
             * @description Role that decides first; the route of the policy may ask for others.
             * @example director
             */
            approver: string;
            /**
             * @description Steps that bring the subject into the state that is required, in their order; `approve` is the decision on its request.
             * @example [
             *       "submit",
             *       "approve",
             *       "give"
             *     ]
             */
            steps: string[];
        };
        SubjectApprovalView: {
            /**
             * Format: date-time
             * @description When the last step approved it, UTC
             */
            approvedAt: string;
            /**
             * Format: uuid
             * @description Id of the approval request
             */
            requestId: string;
        };
        SubjectHistoryEntryView: {
            /**
             * Format: uuid
             * @description Who; null for the system
             */
            actorId: string | null;
            /**
             * @description Whether a person or the system acted
             * @enum {string}
             */
            actorKind: "user" | "system";
            /**
             * Format: date-time
             * @description When, UTC
             */
            at: string;
            /**
             * @description Event
             * @example subject.submitted
             */
            event: string;
            /**
             * @description State before
             * @example draft
             */
            from: string | null;
            /** @description Hash of the entry, chained with the one before */
            hash: string;
            /** @description What was said with it */
            payload: {
                [key: string]: unknown;
            };
            /**
             * @description Number of the entry, from 1
             * @example 2
             */
            sequence: number;
            /**
             * @description State after
             * @example inApproval
             */
            to: string;
        };
        SubjectHistoryView: {
            /** @description Oldest first */
            items: components["schemas"]["SubjectHistoryEntryView"][];
        };
        SubjectRecordView: {
            /** @description Who gave, spent, held or signed it */
            by: string;
            /** @description Everything else that was recorded */
            details: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of the document */
            documentHash: string | null;
            /**
             * @description When: a day of the business, or an RFC 3339 instant
             * @example 2026-06-18
             */
            on: string;
        };
        SubjectRequestView: {
            /**
             * Format: date-time
             * @description When it was filed, UTC
             */
            filedAt: string;
            /**
             * Format: uuid
             * @description Id of the approval request
             */
            id: string;
        };
        SubjectView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * @description Kind of subject.
             * @example account-path
             */
            type: string;
        };
        SubstituteView: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name. */
            name: string;
            /**
             * Format: date-time
             * @description Until when they stand in.
             */
            untilAt: string;
        };
        SupplyView: {
            /** @description For quotations, contracts, expenses and receptions: what to do, since state and approval are no fields of a form. */
            action?: components["schemas"]["SubjectActionView"];
            /**
             * @description Kind of fact that is missing or not enough.
             * @example engagement
             */
            fact: string;
            /**
             * @description Form (route under the account) in which it is supplied.
             * @example engagements
             */
            form: string;
            /** @description Id of the fact to change; one that begins with `new:` is yet to be recorded. */
            id: string | null;
            /** @description What people call it, where it exists. */
            label: string | null;
            /**
             * @description What each field has to be: `present`, `equals`, `atLeast`, `oneOf` …
             * @example {
             *       "outcome": {
             *         "present": true
             *       }
             *     }
             */
            required: {
                [key: string]: unknown;
            };
            /**
             * @description Role that can supply it.
             * @example manager
             */
            role: string;
        };
        TurnView: {
            /**
             * @description Its kind (A1 to A15).
             * @example A2
             */
            kind: string | null;
            /** @description The people; of a request that is held or suspended nobody. */
            people: components["schemas"]["PersonView"][];
            /**
             * Format: uuid
             * @description The request that is awaited.
             */
            requestId: string | null;
            /**
             * @description Who has to act: the owner, or those who decide a request.
             * @enum {string}
             */
            whose: "manager" | "approval";
        };
        UnreachedRequesterView: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name. */
            name: string;
        };
        UnreachedTaskView: {
            /**
             * @description Its kind (A1 to A15).
             * @example A9
             */
            kind: string;
            /**
             * Format: uuid
             * @description Id of the request.
             */
            requestId: string;
            /** @description Who filed it. */
            requester: components["schemas"]["UnreachedRequesterView"];
        };
        UserBody: {
            /**
             * Format: uuid
             * @description Department; null for people outside any.
             */
            departmentId?: string | null;
            /**
             * @description E-mail address, the log-in name; unique whatever the case.
             * @example wang@example.com
             */
            email: string;
            /**
             * @description Language of messages to the person.
             * @default zh-CN
             */
            locale: components["schemas"]["Locale"];
            /**
             * @description Name as it is shown to others.
             * @example 王芳
             */
            name: string;
            /** @description Posts P1 to P8; an auditor (P7) holds no other. */
            roles: components["schemas"]["Role"][];
            /**
             * Format: uuid
             * @description Whom the person reports to, and who decides where the person may not; null at the top.
             */
            superiorId?: string | null;
        };
        UserChangeBody: {
            /**
             * Format: uuid
             * @description Department; null for people outside any.
             */
            departmentId?: string | null;
            /** @description True ends every session of the person at once and keeps them out; false lets them in again. */
            disabled?: boolean;
            /**
             * @description E-mail address, the log-in name; unique whatever the case.
             * @example wang@example.com
             */
            email?: string;
            /** @description Language of messages to the person. */
            locale?: components["schemas"]["Locale"];
            /**
             * @description Name as it is shown to others.
             * @example 王芳
             */
            name?: string;
            /** @description Posts P1 to P8; an auditor (P7) holds no other. */
            roles?: components["schemas"]["Role"][];
            /**
             * Format: uuid
             * @description Whom the person reports to, and who decides where the person may not; null at the top.
             */
            superiorId?: string | null;
        };
        UserPasswordBody: {
            /**
             * Format: password
             * @description 10 to 200 characters of any kind, not the person's own e-mail address.
             */
            password: string;
        };
        UserView: {
            /**
             * Format: date-time
             * @description When the person was added.
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Department; null for people outside any.
             */
            departmentId: string | null;
            /** @description Whether the person is kept out. */
            disabled: boolean;
            /**
             * Format: date-time
             * @description Since when, null while they may log in.
             */
            disabledAt: string | null;
            /** @description E-mail address, the log-in name. */
            email: string;
            /**
             * Format: uuid
             * @description Id of the person.
             */
            id: string;
            /** @description Language of messages to the person. */
            locale: components["schemas"]["Locale"];
            /** @description Name as it is shown to others. */
            name: string;
            /** @description Posts the person holds (P1 to P8). */
            roles: components["schemas"]["Role"][];
            /**
             * Format: uuid
             * @description Whom the person reports to; null at the top.
             */
            superiorId: string | null;
            /** @description Version of the record; the ETag. */
            version: number;
        };
        UserViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["UserView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        ValuationDto: {
            /** @description Difficulty by item, each at most once (V2) */
            difficulty?: components["schemas"]["DifficultyScoreDto"][];
            /** @description Expected expense of the development (V5) */
            expectedExpense?: components["schemas"]["MoneyDto"];
            /** @description Likelihood of a deal (V1) */
            likelihood?: components["schemas"]["LikelihoodDto"];
            /** @description Value of the deal, in one currency (V3, V7) */
            value?: components["schemas"]["DealValueDto"];
        };
        ValuationFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["ValuationDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        VisitBody: {
            /**
             * Format: uuid
             * @description Account
             * @example 01890a5d-ac96-774b-bcce-b302099a8050
             */
            accountId: string;
            /** @description Contacts of this account who are visited (B1) */
            contactIds: string[];
            /**
             * @description What is to be reached (B3)
             * @example 了解下一年度投放预算
             */
            goal: string;
            /** @description Next step that the visit is to bring about (B4) */
            intendedStep: components["schemas"]["IntendedStepDto"];
            /**
             * Format: uuid
             * @description Person in charge; left out: you (B2)
             */
            leadId?: string;
            /**
             * @description Code of the policy list of visit levels (B12)
             * @example C
             */
            level: string;
            /** @description Our people besides the person in charge (B12) */
            participantIds?: string[];
            /**
             * Format: date-time
             * @description When it is planned, RFC 3339 with offset; not in the past (B3)
             * @example 2026-03-12T10:00:00+08:00
             */
            plannedAt: string;
            /**
             * @description Purpose (F16, F20)
             * @example contact
             * @enum {string}
             */
            purpose: "contact" | "preparation" | "executiveTalk" | "negotiation" | "returnVisit" | "other";
        };
        VisitCancelBody: {
            /**
             * @description Why (B5)
             * @example 客户取消
             */
            reason: string;
        };
        VisitCancellationView: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /**
             * @description Why
             * @example 客户取消
             */
            reason: string;
        };
        VisitHoldBody: {
            /**
             * Format: date-time
             * @description When it was held; not in the future (B8)
             * @example 2026-03-12T10:05:00+08:00
             */
            heldAt: string;
        };
        VisitLevelDto: {
            /** @description Our people who are to go along; the level must admit them (A4, B12) */
            executiveIds: string[];
            /**
             * @description Code of the policy list of visit levels (A4, B12)
             * @example A
             */
            level: string;
            /**
             * @description Why (A4)
             * @example 对方总经理出席，需公司高层对等接待
             */
            reason: string;
            /**
             * Format: uuid
             * @description Visit of this account that is not held yet (A4, B6)
             * @example 01890a5d-ac96-774b-bcce-b302099a8070
             */
            visitId: string;
        };
        VisitLevelFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["VisitLevelDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        VisitLevelFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["VisitLevelFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        VisitLevelSubject: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description Approval in force for the content as it is; null when there is none */
            approval: components["schemas"]["SubjectApprovalView"] | null;
            /** @description What was recorded */
            content: components["schemas"]["VisitLevelDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * @description Kind of the fact
             * @example subcontract
             */
            kind: string;
            /** @description Record of giving, spending, holding or signing */
            record: components["schemas"]["SubjectRecordView"] | null;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /** @description Request that waits; null when none does */
            request: components["schemas"]["SubjectRequestView"] | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        VisitLevelSubjectPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["VisitLevelSubject"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        VisitLevelUseDto: {
            /**
             * Format: date
             * @description Day of the visit, company zone; not in the future (A4)
             * @example 2026-03-12
             */
            usedOn: string;
        };
        VisitMoveBody: {
            /**
             * @description Why (B3)
             * @example 对方临时出差
             */
            reason: string;
            /**
             * Format: date-time
             * @description New time, in the future (B3)
             * @example 2026-03-13T10:00:00+08:00
             */
            to: string;
        };
        VisitMoveView: {
            /**
             * Format: date-time
             * @description When it was moved
             */
            at: string;
            /**
             * Format: date-time
             * @description Planned before
             */
            from: string;
            /**
             * @description Why
             * @example 对方临时出差
             */
            reason: string;
            /**
             * Format: date-time
             * @description Planned since
             */
            to: string;
        };
        VisitNextStepDto: {
            /**
             * @description What is to happen (B3)
             * @example 提交投放诊断报告
             */
            action: string;
            /**
             * Format: date-time
             * @description When, RFC 3339 with offset; after the visit (B3)
             * @example 2026-03-20T14:00:00+08:00
             */
            at: string;
            /**
             * @description Kind of the next engagement (B1, B3)
             * @example visit
             * @enum {string}
             */
            kind: "telephone" | "email" | "visit" | "video" | "reception" | "event";
        };
        VisitPlanBody: {
            /** @description Contacts of this account who are visited (B1) */
            contactIds: string[];
            /**
             * @description What is to be reached (B3)
             * @example 了解下一年度投放预算
             */
            goal: string;
            /** @description Next step that the visit is to bring about (B4) */
            intendedStep: components["schemas"]["IntendedStepDto"];
            /**
             * Format: uuid
             * @description Person in charge; left out: you (B2)
             */
            leadId?: string;
            /**
             * @description Code of the policy list of visit levels (B12)
             * @example C
             */
            level: string;
            /** @description Our people besides the person in charge (B12) */
            participantIds?: string[];
            /**
             * @description Purpose (F16, F20)
             * @example contact
             * @enum {string}
             */
            purpose: "contact" | "preparation" | "executiveTalk" | "negotiation" | "returnVisit" | "other";
        };
        VisitPlanView: {
            /** @description Contacts who are visited */
            contactIds: string[];
            /**
             * @description What is to be reached
             * @example 了解下一年度投放预算
             */
            goal: string;
            /** @description Next step that it is to bring about (B4) */
            intendedStep: components["schemas"]["IntendedStepDto"];
            /**
             * @description Level (B12)
             * @example C
             */
            level: string;
            /** @description Our people, the person in charge among them */
            participantIds: string[];
            /**
             * @description Purpose
             * @enum {string}
             */
            purpose: "contact" | "preparation" | "executiveTalk" | "negotiation" | "returnVisit" | "other";
        };
        VisitPreparationBody: {
            /** @description Who was heard, at least one (B2) */
            heard: components["schemas"]["HeardDto"][];
            /**
             * Format: date-time
             * @description When the meeting was held (B2)
             * @example 2026-03-11T09:30:00+08:00
             */
            metAt: string;
            /**
             * @description Notes of the meeting (B2)
             * @example 确定切入点与报价口径
             */
            notes: string;
        };
        VisitReportBody: {
            /** @description Use of competitors’ products (B10) */
            competitors: components["schemas"]["CompetitorUseDto"][];
            /**
             * @description Analysis of a visit without success (B5)
             * @example 对接人无决策权，需先接触采购经理
             */
            failureAnalysis?: string;
            /**
             * @description Code of the policy list of failure reasons; required without success (B5)
             * @example wrongPerson
             */
            failureReason?: string;
            /** @description Next step; it schedules the next contact (B3) */
            nextStep: components["schemas"]["VisitNextStepDto"];
            /** @description Use of our products and satisfaction (B10) */
            ours: components["schemas"]["ProductUseDto"][];
            /**
             * @description Outcome (B3, B8)
             * @example 客户同意试投放一个月
             */
            outcome: string;
            /**
             * @description Whether it had success (B5)
             * @example true
             */
            successful: boolean;
        };
        VisitView: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Name of the account
             * @example 上海海川家居股份有限公司
             */
            accountName: string;
            /** @description Why it was cancelled */
            cancellation: components["schemas"]["VisitCancellationView"] | null;
            /**
             * Format: date-time
             * @description When it was planned, UTC
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Engagement that the report recorded
             */
            engagementId: string | null;
            /**
             * Format: date-time
             * @description When it was held, UTC
             */
            heldAt: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * Format: uuid
             * @description Person in charge
             */
            leadId: string;
            /**
             * @description Name of the person in charge
             * @example 李静
             */
            leadName: string;
            /** @description Moves with their reasons, oldest first */
            moves: components["schemas"]["VisitMoveView"][];
            /** @description What is planned */
            plan: components["schemas"]["VisitPlanView"];
            /**
             * Format: date-time
             * @description When it is planned, UTC
             */
            plannedAt: string;
            /** @description The preparation meeting (B2) */
            preparation: components["schemas"]["VisitPreparationBody"] | null;
            /** @description The report (B8, B10) */
            report: components["schemas"]["VisitReportBody"] | null;
            /**
             * @description State of its chart
             * @example planned
             * @enum {string}
             */
            state: "planned" | "prepared" | "held" | "reported" | "cancelled";
            /**
             * @description Version, also as ETag
             * @example 2
             */
            version: number;
        };
        VisitViewPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["VisitView"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        VoidedView: {
            /** @description Fields that it depended on and that changed. */
            changed: string[];
            /**
             * @description Why it counts no longer.
             * @enum {string}
             */
            reason: "content-changed" | "returned" | "taken-back" | "replanned" | "no-longer-permitted" | "last-step";
        };
        VoteView: {
            /** @description In whose place. */
            actingFor: components["schemas"]["NamedView"] | null;
            /** @description A delegate’s: it decides nothing. */
            advice: boolean;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description By the system, for somebody who had approved the very same before. */
            automatic: boolean;
            /** @description It was cast in an earlier round and stands. */
            carriedOver: components["schemas"]["CarriedOverView"] | null;
            /**
             * @description What was voted.
             * @enum {string}
             */
            decision: "approve" | "reject";
            /** @description Who voted. */
            person: components["schemas"]["NamedView"];
            /** @description The round in which it was cast. */
            round: number;
            /** @description Why it counts no longer; null while it counts. */
            voided: components["schemas"]["VoidedView"] | null;
        };
        WaiverView: {
            /** @description Criterion that need not be met. */
            criterion: string;
            /**
             * Format: date-time
             * @description Until when.
             */
            expiresAt: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: uuid
             * @description Request that approved it.
             */
            requestId: string | null;
            /** @description Stage that it was waived in. */
            stage: string;
        };
        WayInDto: {
            /**
             * @description The best way in; its aim is trust (R1)
             * @example 以行业投放数据报告切入
             */
            approach: string;
            /**
             * @description How the champion helps (R1, H2)
             * @example 由采购经理引荐
             */
            championHelp?: string;
            /**
             * Format: uuid
             * @description Contact of this account (R1)
             * @example 01890a5d-ac96-774b-bcce-b302099a8057
             */
            contactId: string;
            /**
             * @description Why, from the profile and preferences (R1)
             * @example 重视数据，偏好先看材料
             */
            grounds: string;
        };
        WayInFact: {
            /**
             * Format: uuid
             * @description Account
             */
            accountId: string;
            /**
             * @description Version of the account after this was written
             * @example 12
             */
            accountVersion: number;
            /** @description What was recorded */
            content: components["schemas"]["WayInDto"];
            /**
             * @description Cycle of development in which it was recorded
             * @example 1
             */
            cycle: number;
            /**
             * Format: uuid
             * @description Id of the fact; stays the same over its versions
             */
            id: string;
            /**
             * Format: date-time
             * @description When this version was recorded, UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Who recorded this version; null for the system
             */
            recordedBy: string | null;
            /**
             * @description State of the subject's own machine; null for a fact that needs no request
             * @example draft
             */
            state: string | null;
            /**
             * @description Version of the fact, from 1; also its ETag
             * @example 1
             */
            version: number;
        };
        WayInFactPage: {
            /** @description The page, in the order asked for. */
            items: components["schemas"]["WayInFact"][];
            /** @description Give it as `cursor` to get the next page; null on the last. */
            nextCursor: string | null;
        };
        WithdrawalBody: {
            /** @description Why it is withdrawn. */
            comment?: string;
        };
        WorkingHoursBody: {
            /**
             * @description Beginning, included; local clock of the company.
             * @example 09:00
             */
            from: string;
            /**
             * @description End, not included; `24:00` ends the day.
             * @example 12:00
             */
            to: string;
        };
        WorkingHoursView: {
            /**
             * @description Beginning, included.
             * @example 09:00
             */
            from: string;
            /**
             * @description End, not included.
             * @example 12:00
             */
            to: string;
        };
        WriteOffBody: {
            /**
             * @description Why it will not be paid
             * @example 客户已注销，法院终结执行
             */
            reason: string;
            /**
             * Format: uuid
             * @description Receivable that is given up
             * @example 01890a5d-ac96-774b-bcce-b302099a8070
             */
            receivableId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAbsences: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only absences of this person. */
                personId?: string;
                /** @description Only planned, current or past ones. */
                state?: "planned" | "current" | "past";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of absences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceBody"];
            };
        };
        responses: {
            /** @description Entered. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredAbsenceView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The absence. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAbsenceChanges: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The absence as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Accounts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Accounts of this owner. */
                owner?: string;
                /** @description Accounts of this department. */
                department?: string;
                /** @description Accounts in this stage. */
                stage?: "intake" | "targeting" | "discovery" | "valuation" | "relationship" | "closing" | "partnered" | "nurture" | "abandoned";
                /** @description Accounts in this class, such as `K2`. */
                class?: string;
                /** @description Only accounts that stand still, beyond 100 % of their stage (section 11); or those on one level. */
                stalled?: "true" | "false" | "warned" | "breached" | "escalated";
                /** @description A part of the name. */
                text?: string;
                /** @description Order of the list; accounts without a date come last. */
                sort?: "name" | "dueAt" | "enteredAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Accounts.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIdleAccounts: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Accounts of this owner. */
                owner?: string;
                /** @description Accounts of this department. */
                department?: string;
                /** @description Accounts in this stage. */
                stage?: "intake" | "targeting" | "discovery" | "valuation" | "relationship" | "closing" | "partnered" | "nurture" | "abandoned";
                /** @description Accounts in this class, such as `K2`. */
                class?: string;
                /** @description Only these; left out: all three. */
                state?: "due" | "cold" | "haste";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdleAccountViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStalledAccounts: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Accounts of this owner. */
                owner?: string;
                /** @description Accounts of this department. */
                department?: string;
                /** @description Accounts in this stage. */
                stage?: "intake" | "targeting" | "discovery" | "valuation" | "relationship" | "closing" | "partnered" | "nurture" | "abandoned";
                /** @description Accounts in this class, such as `K2`. */
                class?: string;
                /** @description Only this level; left out: `breached` and `escalated`, which are beyond 100 % of the stage’s length. */
                level?: "warned" | "breached" | "escalated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StalledAccountViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AgreementFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AgreementFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AgreementFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AgreementFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AgreementFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AnalysisHeadingFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisHeadingFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AnalysisHeadingFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalysisHeadingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisHeadingFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AnalysisHeadingFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisHeadingFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AnalysisHeadingFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalysisHeadingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisHeadingFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AnalysisHeadingFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClassGroundsFacts.single": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassGroundsFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClassGroundsFacts.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassGroundsDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassGroundsFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassGroundsFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClassGroundsFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassGroundsDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassGroundsFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassGroundsFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClassGroundsFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassGroundsFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClassGroundsFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassGroundsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassGroundsFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClassGroundsFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ConcernFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ConcernFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcernDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ConcernFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ConcernFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcernDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ConcernFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ContactFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ContactFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ContactFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ContactFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ContactFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DemonstrationFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DemonstrationFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DemonstrationFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DemonstrationFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DemonstrationFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DossierFacts.single": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DossierFacts.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DossierFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DossierFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DossierFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DossierFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "EngagementFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "EngagementFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "EngagementFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "EngagementFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "EngagementFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ExpenseFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ExpenseFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpenseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ExpenseFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ExpenseFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpenseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ExpenseFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FirstAnalysisFacts.single": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAnalysisFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FirstAnalysisFacts.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAnalysisDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAnalysisFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAnalysisFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FirstAnalysisFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAnalysisDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAnalysisFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAnalysisFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FirstAnalysisFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAnalysisFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FirstAnalysisFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAnalysisDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAnalysisFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FirstAnalysisFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GiftLimits.show": {
        parameters: {
            query?: {
                /** @description Only this contact; left out: the account’s first 50 */
                contactId?: string;
                /** @description Year of the business; left out: this one */
                year?: string;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftLimitsView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Path.history": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Gives the path as it was at this instant (with offset, not later than now) instead of the list. */
                at?: string;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryAnswer"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "InformationFacts.single": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "InformationFacts.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformationDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "InformationFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformationDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "InformationFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "InformationFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "InformationFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NeedFacts.single": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NeedFacts.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NeedFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NeedFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NeedFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NeedFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationPreparationFacts.single": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationPreparationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationPreparationFacts.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NegotiationPreparationDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationPreparationFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationPreparationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationPreparationFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NegotiationPreparationDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationPreparationFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationPreparationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationPreparationFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationPreparationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationPreparationFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NegotiationPreparationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationPreparationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationPreparationFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationRoundFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationRoundFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationRoundFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NegotiationRoundDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationRoundFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationRoundFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationRoundFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationRoundFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NegotiationRoundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegotiationRoundFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "NegotiationRoundFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ObstacleFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObstacleFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ObstacleFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObstacleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObstacleFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ObstacleFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObstacleFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ObstacleFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObstacleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObstacleFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ObstacleFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OpportunityFacts.single": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OpportunityFacts.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OpportunityFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OpportunityFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OpportunityFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OpportunityFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Path.path": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Path.send": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PathEventBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathView"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PlanFacts.single": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PlanFacts.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PlanFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PlanRevisions.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRevisionsView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PlanFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PlanFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PlanFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ProjectInformationFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectInformationFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ProjectInformationFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectInformationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectInformationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ProjectInformationFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectInformationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ProjectInformationFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectInformationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectInformationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ProjectInformationFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PurchasingStepFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchasingStepFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PurchasingStepFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchasingStepDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchasingStepFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PurchasingStepFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchasingStepFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PurchasingStepFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchasingStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchasingStepFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PurchasingStepFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "QuotationFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "QuotationFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "QuotationFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "QuotationFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "QuotationFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReceptionFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReceptionFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReceptionFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReceptionFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReceptionFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "RelationshipLevelFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipLevelFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "RelationshipLevelFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationshipLevelDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipLevelFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "RelationshipLevelFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipLevelFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "RelationshipLevelFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationshipLevelDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipLevelFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "RelationshipLevelFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SimulationFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SimulationFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SimulationFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SimulationFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SimulationFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SubcontractFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcontractFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SubcontractFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubcontractDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcontractFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SubcontractFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcontractFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SubcontractFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubcontractDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcontractFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SubcontractFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ValuationFacts.single": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ValuationFacts.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValuationDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ValuationFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValuationDto"];
            };
        };
        responses: {
            /** @description Replaced: a new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationFact"];
                };
            };
            /** @description Recorded for the first time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ValuationFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ValuationFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValuationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ValuationFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevelFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitLevelFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevelFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitLevelDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitLevelFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevelFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitLevelFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevelFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitLevelDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitLevelFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevelFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WayInFacts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles */
                cycle?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayInFactPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WayInFacts.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WayInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayInFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WayInFacts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayInFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WayInFacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WayInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayInFact"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WayInFacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Accounts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Accounts.patch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountPatchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountChanges.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountCycles.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showStatement: {
        parameters: {
            query?: {
                /** @description First day, company zone; what was before it is the opening balance */
                from?: string;
                /** @description Last day, company zone; default today */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadStatement: {
        parameters: {
            query?: {
                /** @description First day, company zone; what was before it is the opening balance */
                from?: string;
                /** @description Last day, company zone; default today */
                to?: string;
                /** @description Kind of file */
                format?: "xlsx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showAgeing: {
        parameters: {
            query?: {
                /** @description Only this account */
                accountId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgeingView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadAgeing: {
        parameters: {
            query?: {
                /** @description Only this account */
                accountId?: string;
                /** @description Kind of file */
                format?: "xlsx" | "pdf";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovalGroups: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addApprovalGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupBody"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApprovalGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameApprovalGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChangeBody"];
            };
        };
        responses: {
            /** @description The group as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovalGroupChanges: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setApprovalGroupMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupMembersBody"];
            };
        };
        responses: {
            /** @description The group as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description pending: waits for me; handled: I decided; started: I filed; cc: I have a copy. */
                box: "pending" | "handled" | "started" | "cc";
                /** @description dueAt: earliest first; amount: largest first, in the base currency of the policy. Without it pending is by dueAt, the other boxes by what is newest. */
                sort?: "dueAt" | "amount";
                /** @description true: only what I have not read. What I filed or decided counts as read. */
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the box. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalItemViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideApprovals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDecisionsBody"];
            };
        };
        responses: {
            /** @description A result for each item, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDecisionsView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showApprovalByMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The page that says why the link does nothing any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideApprovalByMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        /** @description The form of the page: decision, comment, seen, and nonce, round, step and contentHash as the page holds them. Without them nothing happens. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description The page that says so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCountsView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showApprovalMailChoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The choice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailChoiceView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseApprovalMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailChoiceBody"];
            };
        };
        responses: {
            /** @description The choice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailChoiceView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewApproval: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBody"];
            };
        };
        responses: {
            /** @description The route. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyApprovalPrint: {
        parameters: {
            query?: {
                /** @description Document hash on the page, or at least its first 8 characters: tells a page that was changed. */
                document?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known of the page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintVerificationView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addApprovalSigner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSignerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovalAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalAttachmentsView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachToApproval: {
        parameters: {
            query?: {
                /** @description Name of the file with its ending. Folders and characters that programs misread are taken out. Needed; asked for after the request is seen. */
                fileName?: string;
                /** @description An own comment of this request that it goes with. */
                commentId?: string;
            };
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The file as it is stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalAttachmentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadApprovalAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, with the type that its content showed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovalComments: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of comments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCommentViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    commentApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalCommentBody"];
            };
        };
        responses: {
            /** @description The comment. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCommentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawApprovalComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is left of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCommentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalCopiesBody"];
            };
        };
        responses: {
            /** @description Who has a copy now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCopiesView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            /** @description Where the request stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalOutcomeView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegateApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOnBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRunningApproval: {
        parameters: {
            query?: {
                /** @description Instant whose planned absences are shown; without it now. */
                date?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The route. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printApproval: {
        parameters: {
            query?: {
                /** @description Language of the page; without it that of the request. */
                lang?: "zh-CN" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When it was read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalReadView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovalReaders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who, and when first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalReadersView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the request stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalOutcomeView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeApprovalSigner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveSignerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resubmitApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBackDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOnBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    urgeApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who was told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalUrgingView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            /** @description Where the request stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalOutcomeView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginBody"];
            };
        };
        responses: {
            /** @description Logged in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedInDto"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileDto"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            /** @description Changed; a new session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedInDto"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query?: {
                /** @description Year that is shown; left out: the present one. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarChanges: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCalendarDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCalendarDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarRecounts: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of countings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecountViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startCalendarRecount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counting that runs, or none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecountView"][];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadlineMoves: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of moves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineMoveViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishCalendarYear: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishedYearBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Contracts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those in this state */
                state?: "draft" | "inApproval" | "approved" | "completed" | "signed" | "cancelled" | "planning" | "running" | "settling" | "collecting" | "closed" | "amending" | "suspended" | "terminated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSubjectPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Contracts.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Contracts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Contracts.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Contracts.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectHistoryView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Contracts.preview": {
        parameters: {
            query?: {
                /** @description Instant whose planned absences are shown; without it now. */
                date?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Contracts.sign": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigningDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Contracts.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request that was filed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CreditNotes.give": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditNoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CreditReleases.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those in this state */
                state?: "draft" | "inApproval" | "completed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CreditReleases.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditReleaseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CreditReleases.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CreditReleases.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CreditReleases.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request that was filed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDepartments: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only departments directly below this one. */
                parentId?: string;
                /** @description Only departments whose name holds this text. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of departments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDepartment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentBody"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The department. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDepartment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentChangeBody"];
            };
        };
        responses: {
            /** @description The department as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only drafts of this kind; without it of every kind */
                type?: "quotation" | "contract" | "expense" | "reception" | "visitLevel" | "amendment" | "promotionPlan";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Expenses.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those in this state */
                state?: "draft" | "inApproval" | "approved" | "completed" | "signed" | "cancelled" | "planning" | "running" | "settling" | "collecting" | "closed" | "amending" | "suspended" | "terminated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseSubjectPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Expenses.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Expenses.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Expenses.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectHistoryView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Expenses.preview": {
        parameters: {
            query?: {
                /** @description Instant whose planned absences are shown; without it now. */
                date?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Expenses.spend": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpendingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Expenses.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request that was filed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Exports.accounts": {
        parameters: {
            query?: {
                /** @description Kind of file. */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those in this state */
                state?: "draft" | "inApproval" | "completed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request that was filed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Gifts.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those of this year of the business */
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Gifts.export": {
        parameters: {
            query?: {
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those of this year of the business */
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.start": {
        parameters: {
            query?: {
                /** @description Only check the file; nothing is written. */
                dryRun?: "true" | "false";
                /** @description Add owners and departments that are not there yet. */
                createUsers?: "true" | "false";
                /** @description Name of the file, for people to know it by. */
                fileName?: string;
            };
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description What a dry run found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportCheckView"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.template": {
        parameters: {
            query?: {
                /** @description Kind of file. */
                format?: "xlsx" | "csv";
                /** @description Language of headers and stages; default: that of the request. */
                locale?: "zh-CN" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.rows": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only rows with this outcome. */
                outcome?: "pending" | "imported" | "existing" | "undone" | "kept";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.undo": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Incidents.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Open ones, or those that were closed. */
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Incidents.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentClosingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Incidents.retry": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Background.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Background.pause": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                loop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoopPauseBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Background.resume": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                loop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMarketReports: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Reports on this month. */
                month?: string;
                /** @description Reports of this person. */
                author?: string;
                /** @description Reports of this department. */
                department?: string;
                /** @description `late`: came in late; `overdue`: not in, and the director knows. */
                state?: "open" | "submitted" | "excused" | "late" | "overdue";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketReportViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitMarketReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketReportView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMarketReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketReportView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Notifications.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description `true`: only those not read yet. */
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Notifications.readAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllReadView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelSettingsView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseNotificationSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelSettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelSettingsView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamNotifications: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
                /** @description Id of the last event that was received. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events until one side ends it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Notifications.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those of which something is left to allocate */
                surplus?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.allocate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocationsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.reverse": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentReversalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Policy.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicyDrafts: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only drafts of this status. */
                status?: "open" | "activated" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of drafts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftSummaryViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPolicyDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraftBody"];
            };
        };
        responses: {
            /** @description Saved. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicyDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writePolicyDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraftBody"];
            };
        };
        responses: {
            /** @description The draft as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activatePolicyDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyActivationBody"];
            };
        };
        responses: {
            /** @description The version that is in force now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyActivatedView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicyDraftChanges: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardPolicyDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraftDiscardBody"];
            };
        };
        responses: {
            /** @description The draft as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewPolicyDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraftReviewBody"];
            };
        };
        responses: {
            /** @description The draft as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulatePolicyDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicySimulationBody"];
            };
        };
        responses: {
            /** @description The preview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicySimulationView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicyVersions: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionDetailView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Quotations.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those in this state */
                state?: "draft" | "inApproval" | "approved" | "completed" | "signed" | "cancelled" | "planning" | "running" | "settling" | "collecting" | "closed" | "amending" | "suspended" | "terminated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationSubjectPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Quotations.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Quotations.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Quotations.give": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationGivingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Quotations.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectHistoryView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Quotations.preview": {
        parameters: {
            query?: {
                /** @description Instant whose planned absences are shown; without it now. */
                date?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Quotations.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request that was filed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receivables.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those in this state */
                state?: "planned" | "invoiced" | "due" | "overdue" | "promised" | "disputed" | "extended" | "paid" | "writtenOff" | "reversed";
                /** @description Only open ones whose due date has passed, or only the others */
                overdue?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivableViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receivables.plan": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceivableBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivableView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receivables.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivableView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receivables.dispute": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivableView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receivables.invoice": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivableView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receivables.promise": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivableView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receivables.resolveDispute": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeResolutionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivableView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receivables.reverse": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceivableReversalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivableView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receptions.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those in this state */
                state?: "draft" | "inApproval" | "approved" | "completed" | "signed" | "cancelled" | "planning" | "running" | "settling" | "collecting" | "closed" | "amending" | "suspended" | "terminated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionSubjectPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receptions.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receptions.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receptions.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectHistoryView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receptions.hold": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionResultDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receptions.preview": {
        parameters: {
            query?: {
                /** @description Instant whose planned absences are shown; without it now. */
                date?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Receptions.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request that was filed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only people who hold this post. */
                role?: components["schemas"]["Role"];
                /** @description Only people of exactly this department. */
                departmentId?: string;
                /** @description Only disabled people, or only enabled ones. */
                disabled?: boolean;
                /** @description Only people whose name or e-mail address holds this text. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserBody"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChangeBody"];
            };
        };
        responses: {
            /** @description The person as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedUserView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUserChanges: {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverBody"];
            };
        };
        responses: {
            /** @description What was handed over and what was not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveUserPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPasswordBody"];
            };
        };
        responses: {
            /** @description Set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevels.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those in this state */
                state?: "draft" | "inApproval" | "approved" | "completed" | "signed" | "cancelled" | "planning" | "running" | "settling" | "collecting" | "closed" | "amending" | "suspended" | "terminated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitLevelSubjectPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevels.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitLevelSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevels.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitLevelSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevels.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectHistoryView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevels.preview": {
        parameters: {
            query?: {
                /** @description Instant whose planned absences are shown; without it now. */
                date?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevels.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request that was filed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "VisitLevels.use": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitLevelUseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitLevelSubject"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Visits.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those this person is in charge of */
                leadId?: string;
                /** @description Only those in this state */
                state?: "planned" | "prepared" | "held" | "reported" | "cancelled";
                /** @description Only those for this purpose (F16) */
                purpose?: "contact" | "preparation" | "executiveTalk" | "negotiation" | "returnVisit" | "other";
                /** @description Only those of this day, company zone: held on it or, not held yet, planned for it (B8) */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Visits.plan": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Visits.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Visits.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitCancelBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Visits.hold": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitHoldBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Visits.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitMoveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Visits.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Visits.prepare": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitPreparationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Visits.report": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WriteOffs.list": {
        parameters: {
            query?: {
                /** @description Items a page. */
                limit?: number;
                /** @description `nextCursor` of the page before; opaque. */
                cursor?: string;
                /** @description Only those of this account */
                accountId?: string;
                /** @description Only those in this state */
                state?: "draft" | "inApproval" | "completed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestViewPage"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WriteOffs.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOffBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WriteOffs.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WriteOffs.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyRequestView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WriteOffs.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of a command with the same key and body act once */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) that the sender has seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request that was filed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyView"];
                };
            };
            /** @description Something that is needed is down; `checks` says what */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyView"];
                };
            };
            /** @description A refusal with its reasons, or a fault */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
