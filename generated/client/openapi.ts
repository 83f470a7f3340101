// @generated tenchat:openapi-typescript@1 hash:fe816d9ebeb5261ac4e9d0f04208d001 DO NOT EDIT DIRECTLY
// From specs/.

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this server can serve
         * @description Whether this server can serve: 200 while the database answers.
         */
        get: operations["checkHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters and timings in the Prometheus text format
         * @description Counters and timings in the Prometheus text format: for this machine, and for others with the
         * operator's token.
         */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/tenchat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this server is
         * @description What this server is: name, versions, registration mode and the root of its specification.
         */
        get: operations["describeServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/tenchat/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The manifest of what this server was built from, byte for byte
         * @description The manifest of what this server was built from, byte for byte: what an auditor hashes is what
         * was signed.
         */
        get: operations["readManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/tenchat/attestation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed statement about that manifest, a DSSE envelope, byte for byte
         * @description The signed statement about that manifest, a DSSE envelope, byte for byte.
         */
        get: operations["readAttestation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an account, its first device and a session, with a password
         * @description Makes an account, its first device and a session, with a password.
         */
        post: operations["signUpWithPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/passkey-challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a sign-up with a passkey
         * @description Begins a sign-up with a passkey: the options for `navigator.credentials.create`.
         */
        post: operations["beginPasskeySignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an account, its first device and a session, with the passkey that answers the challenge
         * @description Makes an account, its first device and a session, with the passkey that answers the challenge.
         */
        post: operations["signUpWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with a password
         * @description Signs in with a password.
         */
        post: operations["signInWithPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/passkey-challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a sign-in with a passkey
         * @description Begins a sign-in with a passkey: the options for `navigator.credentials.get`. They never tell
         * who exists.
         */
        post: operations["beginPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with the passkey that answers the challenge
         * @description Signs in with the passkey that answers the challenge.
         */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/refreshes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trades a refresh token for new tokens
         * @description Trades a refresh token for new tokens. A token that was traded before ends the whole session.
         */
        post: operations["refreshSession"];
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
        /**
         * Who is signed in, and on which devices
         * @description Who is signed in, and on which devices.
         */
        get: operations["readOwnAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends this session; the device keeps its keys
         * @description Ends this session; the device keeps its keys.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/socket-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket that opens one socket within 30 seconds
         * @description A ticket that opens one socket within 30 seconds.
         */
        post: operations["issueSocketTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/devices/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a device of one's own out of the account
         * @description Takes a device of one's own out of the account: its sessions end, its prekeys are removed.
         */
        delete: operations["revokeDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds people whose username or display name begins with the query; at most 20
         * @description Finds people whose username or display name begins with the query; at most 20.
         */
        get: operations["searchPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What others may see of one account
         * @description What others may see of one account.
         */
        get: operations["readProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Publishes the identity and the prekeys of the asking device
         * @description Publishes the identity and the prekeys of the asking device. Saying the same twice changes
         * nothing.
         */
        put: operations["publishDeviceKeys"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/signed-prekeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces the medium-term prekeys of the asking device; due every 48 hours
         * @description Replaces the medium-term prekeys of the asking device; due every 48 hours.
         */
        put: operations["rotateSignedPrekeys"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/one-time-prekeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds one-time prekeys of the asking device; due when fewer than 20 are left
         * @description Adds one-time prekeys of the asking device; due when fewer than 20 are left.
         */
        post: operations["addOneTimePrekeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many prekeys of the asking device are left
         * @description How many prekeys of the asking device are left.
         */
        get: operations["readPrekeyStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{accountId}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The devices of an account, without using up any prekey
         * @description The devices of an account, without using up any prekey.
         */
        get: operations["listAccountDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{accountId}/prekey-bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes one bundle of each named device
         * @description Takes one bundle of each named device. Every one-time key in the world is handed out at most
         * once.
         */
        post: operations["claimPrekeyBundles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/direct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens the direct conversation with somebody
         * @description Opens the direct conversation with somebody: the one that exists, or a new one.
         */
        post: operations["openDirectConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's conversations, latest activity first
         * @description One's conversations, latest activity first.
         */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One conversation with its members
         * @description One conversation with its members.
         */
        get: operations["readConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversationId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of history, oldest first
         * @description A page of history, oldest first: the messages just before a sequence number, or the latest.
         */
        get: operations["readHistory"];
        put?: never;
        /**
         * Sends a message without a socket; the same as the frame `message.submit`
         * @description Sends a message without a socket; the same as the frame `message.submit`.
         */
        post: operations["postMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catch-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Everything that this device has missed in all its conversations
         * @description Everything that this device has missed in all its conversations.
         */
        post: operations["catchUp"];
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
        /** @description Whether the server can serve. */
        "ServerInfo.Health": {
            /** @enum {string} */
            status: "ok";
        };
        /** @description One thing that is wrong with an input. */
        InputIssue: {
            /** @description Where, as a path from the root of the input: `keys[2].wrappedKey`. */
            path: string;
            /** @description What is wrong with it, as a sentence. */
            problem: string;
        };
        /** @description The input does not have the declared shape; nothing was changed. */
        InvalidInput: {
            /** @enum {string} */
            code: "invalid-input";
            message: string;
            issues: components["schemas"]["InputIssue"][];
        };
        /** @description Too many requests; try again after the given time. */
        RateLimited: {
            /** @enum {string} */
            code: "rate-limited";
            message: string;
            /**
             * Format: int32
             * @description Seconds until the next request is welcome.
             */
            retryAfter: number;
        };
        /** @description Something went wrong on the server; it has been logged under this reference. */
        InternalError: {
            /** @enum {string} */
            code: "internal-error";
            message: string;
            /** @description What the operator finds in the log. */
            reference: string;
        };
        /** @description What a client may know about a server before anybody signs in. */
        "ServerInfo.ServerDescription": {
            name: string;
            version: string;
            /** @description The API versions this server speaks. */
            apiVersions: string[];
            /**
             * @description Who may sign up here.
             * @enum {string}
             */
            registrationMode: "open" | "closed";
            /**
             * @description The one address at which passkeys of this server work; null while its operator has not set
             * it: then only at localhost.
             */
            passkeyOrigin: string | null;
            /**
             * Format: int32
             * @description A new password of so many small letters is long enough; with capitals, digits or signs in
             * it, it may be shorter.
             */
            sufficientPasswordLength: number;
            /**
             * @description The Merkle root of the artifacts this server was built from (fingerprints.json), lower-case
             * hex.
             */
            specificationRoot: string;
        };
        /**
         * Format: uuid
         * @description An opaque id (UUID, lower case): random, or a hash where it has to be the same whenever it is
         * made anew.
         */
        SessionId: string;
        /**
         * Format: uuid
         * @description An opaque id (UUID, lower case): random, or a hash where it has to be the same whenever it is
         * made anew.
         */
        AccountId: string;
        /** @description A name people choose to be found by. */
        Username: string;
        /**
         * @description What a person calls themselves or a device; any script. All of it can be seen: it begins and
         * ends with something
         *     visible, has blanks only between such, and no control characters, none that turn the direction of what
         * follows
         *     (Unicode UAX 9) and none that are made to be ignored (UAX 44, Default_Ignorable_Code_Point; fillers and
         * the Braille
         *     blank too), as two names that differ in these alone look the same. Where they change what is seen they
         * stay: joiners
         *     within emoji, after a virama and after Arabic letters that join, selectors after emoji, Han and Mongolian
         * letters.
         */
        DisplayName: string;
        /** @description What others may see of an account. */
        "Identity.Profile": {
            accountId: components["schemas"]["AccountId"];
            username: components["schemas"]["Username"];
            displayName: components["schemas"]["DisplayName"];
        };
        /**
         * Format: uuid
         * @description An opaque id (UUID, lower case): random, or a hash where it has to be the same whenever it is
         * made anew.
         */
        DeviceId: string;
        /** @description Proof of being signed in, for one device. */
        "Identity.SessionTokens": {
            sessionId: components["schemas"]["SessionId"];
            account: components["schemas"]["Identity.Profile"];
            deviceId: components["schemas"]["DeviceId"];
            /** @description A JWT for the Authorization header. */
            accessToken: string;
            /**
             * Format: int32
             * @description Seconds until the access token expires.
             */
            expiresIn: number;
            /** @description Opaque; each use returns a new one and spends this one. */
            refreshToken: string;
            /**
             * @description Proves at a later sign-in that this device was here: its tries are counted apart from
             * everybody else's.
             */
            deviceMark: string;
        };
        /** @description A person and a password to sign up with. */
        "Identity.PasswordSignUp": {
            username: components["schemas"]["Username"];
            displayName?: components["schemas"]["DisplayName"];
            password: string;
            deviceName: components["schemas"]["DisplayName"];
        };
        /**
         * @description What `navigator.credentials.create` and `get` take, in their JSON form (WebAuthn level 3,
         * sections 5.4 and 5.5).
         */
        "Identity.PasskeyChallenge": {
            options: {
                [key: string]: unknown;
            };
        };
        "Identity.PasskeySignUpRequest": {
            username: components["schemas"]["Username"];
            displayName?: components["schemas"]["DisplayName"];
        };
        /** @description Base64url without padding, as WebAuthn's JSON forms use it. */
        "Identity.Base64Url": string;
        "Identity.RegistrationResponse": {
            clientDataJSON: components["schemas"]["Identity.Base64Url"];
            attestationObject: components["schemas"]["Identity.Base64Url"];
            authenticatorData?: components["schemas"]["Identity.Base64Url"];
            transports?: string[];
            publicKey?: components["schemas"]["Identity.Base64Url"];
            /** Format: int32 */
            publicKeyAlgorithm?: number;
        };
        /** @description RegistrationResponseJSON of WebAuthn level 3, section 5.1. */
        "Identity.RegistrationCredential": {
            id: components["schemas"]["Identity.Base64Url"];
            rawId: components["schemas"]["Identity.Base64Url"];
            /** @enum {string} */
            type: "public-key";
            authenticatorAttachment?: ("platform" | "cross-platform") | null;
            clientExtensionResults: {
                [key: string]: unknown;
            };
            response: components["schemas"]["Identity.RegistrationResponse"];
        };
        "Identity.PasskeySignUp": {
            credential: components["schemas"]["Identity.RegistrationCredential"];
            deviceName: components["schemas"]["DisplayName"];
        };
        /**
         * Format: date-time
         * @description A moment, as RFC 3339 in UTC.
         */
        Moment: string;
        /** @description A device that takes one of the places of a full account. */
        "Identity.FullPlace": {
            deviceId: components["schemas"]["DeviceId"];
            name: components["schemas"]["DisplayName"];
            lastSeenAt: components["schemas"]["Moment"];
        };
        /** @description The account has its full number of devices; name one of them to remove and sign in again. */
        "Identity.TooManyDevices": {
            /** @enum {string} */
            code: "too-many-devices";
            message: string;
            /** @description The devices to choose from, for whoever has just proved that the account is theirs. */
            devices: components["schemas"]["Identity.FullPlace"][];
        };
        "Identity.PasswordSignIn": {
            username: components["schemas"]["Username"];
            password: string;
            deviceName: components["schemas"]["DisplayName"];
            /** @description A device of this account that comes back; without it the sign-in makes a new device. */
            deviceId?: components["schemas"]["DeviceId"];
            /**
             * @description The mark that this device was given when it was signed in last, whether it comes back as
             * that device or not.
             */
            deviceMark?: string;
            /**
             * @description A device of this account to remove in the same step, when the account has its full number of
             * them.
             */
            removeDeviceId?: components["schemas"]["DeviceId"];
        };
        "Identity.AuthenticationResponse": {
            clientDataJSON: components["schemas"]["Identity.Base64Url"];
            authenticatorData: components["schemas"]["Identity.Base64Url"];
            signature: components["schemas"]["Identity.Base64Url"];
            userHandle?: components["schemas"]["Identity.Base64Url"] | null;
        };
        /** @description AuthenticationResponseJSON of WebAuthn level 3, section 5.1. */
        "Identity.AuthenticationCredential": {
            id: components["schemas"]["Identity.Base64Url"];
            rawId: components["schemas"]["Identity.Base64Url"];
            /** @enum {string} */
            type: "public-key";
            authenticatorAttachment?: ("platform" | "cross-platform") | null;
            clientExtensionResults: {
                [key: string]: unknown;
            };
            response: components["schemas"]["Identity.AuthenticationResponse"];
        };
        "Identity.PasskeySignIn": {
            credential: components["schemas"]["Identity.AuthenticationCredential"];
            deviceName: components["schemas"]["DisplayName"];
            /** @description A device of this account that comes back; without it the sign-in makes a new device. */
            deviceId?: components["schemas"]["DeviceId"];
            /**
             * @description A device of this account to remove in the same step, when the account has its full number of
             * them.
             */
            removeDeviceId?: components["schemas"]["DeviceId"];
        };
        "Identity.RefreshRequest": {
            refreshToken: string;
            /**
             * @description The token to use next, chosen by the client and kept before it asks: 32 random bytes in
             * base64url. Who lost the
             *     answer asks again with the same two tokens and is answered again. Without it the server chooses.
             */
            replacement?: string;
        };
        /** @description One of one's own devices. */
        "Identity.OwnDevice": {
            deviceId: components["schemas"]["DeviceId"];
            name: components["schemas"]["DisplayName"];
            createdAt: components["schemas"]["Moment"];
            lastSeenAt: components["schemas"]["Moment"];
            /** @description Whether this is the device that asks. */
            current: boolean;
        };
        "Identity.OwnAccount": {
            account: components["schemas"]["Identity.Profile"];
            createdAt: components["schemas"]["Moment"];
            devices: components["schemas"]["Identity.OwnDevice"][];
        };
        /** @description A one-time ticket that opens a socket: `/v1/socket?ticket=…`, for 30 seconds. */
        "Identity.SocketTicket": {
            ticket: string;
            expiresAt: components["schemas"]["Moment"];
        };
        "Identity.PeopleFound": {
            people: components["schemas"]["Identity.Profile"][];
        };
        /**
         * Format: double-int
         * @description Number of a prekey, chosen by the device that made it.
         */
        "Keys.PrekeyId": number;
        /**
         * @description How many prekeys of the asking device are left on the server, and how old its signed ones are.
         */
        "Keys.PrekeyStock": {
            /** Format: int32 */
            oneTimePrekeys: number;
            /** Format: int32 */
            oneTimeKemPrekeys: number;
            signedPrekeyId: components["schemas"]["Keys.PrekeyId"] | null;
            signedPrekeyCreatedAt: components["schemas"]["Moment"] | null;
        };
        /** @description 32 bytes: an X25519 (RFC 7748) or Ed25519 (RFC 8032) public key. */
        PublicKey: string;
        /** @description An Ed25519 signature (RFC 8032). */
        Signature: string;
        /** @description An X25519 prekey, signed by the device. */
        "Keys.SignedPrekey": {
            prekeyId: components["schemas"]["Keys.PrekeyId"];
            publicKey: components["schemas"]["PublicKey"];
            signature: components["schemas"]["Signature"];
        };
        /** @description An ML-KEM-1024 encapsulation key (FIPS 203). */
        KemPublicKey: string;
        /** @description An ML-KEM-1024 prekey, signed by the device. */
        "Keys.KemPrekey": {
            prekeyId: components["schemas"]["Keys.PrekeyId"];
            publicKey: components["schemas"]["KemPublicKey"];
            signature: components["schemas"]["Signature"];
        };
        /** @description An X25519 prekey for one handshake. */
        "Keys.OneTimePrekey": {
            prekeyId: components["schemas"]["Keys.PrekeyId"];
            publicKey: components["schemas"]["PublicKey"];
        };
        /** @description What a device publishes so that others can write to it. */
        "Keys.DeviceKeysUpload": {
            masterKey: components["schemas"]["PublicKey"];
            signingKey: components["schemas"]["PublicKey"];
            agreementKey: components["schemas"]["PublicKey"];
            identitySignature: components["schemas"]["Signature"];
            signedPrekey: components["schemas"]["Keys.SignedPrekey"];
            lastResortKemPrekey: components["schemas"]["Keys.KemPrekey"];
            oneTimePrekeys: components["schemas"]["Keys.OneTimePrekey"][];
            oneTimeKemPrekeys: components["schemas"]["Keys.KemPrekey"][];
            /**
             * @description Replaces the account's master key and removes every other device. Contacts are told that the
             * key changed.
             */
            replaceMasterKey?: boolean;
        };
        /**
         * @description New medium-term prekeys; the device keeps the old private halves as long as messages may arrive.
         */
        "Keys.SignedPrekeysUpload": {
            signedPrekey: components["schemas"]["Keys.SignedPrekey"];
            lastResortKemPrekey: components["schemas"]["Keys.KemPrekey"];
        };
        "Keys.OneTimePrekeysUpload": {
            /**
             * @description First withdraws those that are left: after the server's data went back, some of them were
             * used before.
             */
            withdrawOthers?: boolean;
            oneTimePrekeys: components["schemas"]["Keys.OneTimePrekey"][];
            oneTimeKemPrekeys: components["schemas"]["Keys.KemPrekey"][];
        };
        /** @description The public identity of a device, as its peers check it. */
        "Keys.DevicePublicIdentity": {
            deviceId: components["schemas"]["DeviceId"];
            signingKey: components["schemas"]["PublicKey"];
            agreementKey: components["schemas"]["PublicKey"];
            identitySignature: components["schemas"]["Signature"];
        };
        /** @description An account's master key and the identities that it signed. */
        "Keys.AccountDevices": {
            accountId: components["schemas"]["AccountId"];
            masterKey: components["schemas"]["PublicKey"] | null;
            devices: components["schemas"]["Keys.DevicePublicIdentity"][];
        };
        /** @description What starts a session with one device. The one-time keys in it are handed to nobody else. */
        "Keys.PrekeyBundle": {
            device: components["schemas"]["Keys.DevicePublicIdentity"];
            signedPrekey: components["schemas"]["Keys.SignedPrekey"];
            oneTimePrekey: components["schemas"]["Keys.OneTimePrekey"] | null;
            /** @description A one-time key, or the last-resort key when none is left. */
            kemPrekey: components["schemas"]["Keys.KemPrekey"];
        };
        "Keys.ClaimedBundles": {
            accountId: components["schemas"]["AccountId"];
            masterKey: components["schemas"]["PublicKey"];
            bundles: components["schemas"]["Keys.PrekeyBundle"][];
        };
        "Keys.BundleClaim": {
            /** @description The devices to start sessions with; at most 16 at once. */
            deviceIds: components["schemas"]["DeviceId"][];
        };
        /**
         * Format: uuid
         * @description An opaque id (UUID, lower case): random, or a hash where it has to be the same whenever it is
         * made anew.
         */
        ConversationId: string;
        /**
         * @description How many people and by which rules.
         * @enum {string}
         */
        "Conversations.ConversationKind": "direct";
        /** @enum {string} */
        "Conversations.MemberRole": "member";
        "Conversations.Member": {
            profile: components["schemas"]["Identity.Profile"];
            role: components["schemas"]["Conversations.MemberRole"];
            joinedAt: components["schemas"]["Moment"];
        };
        "Conversations.Conversation": {
            conversationId: components["schemas"]["ConversationId"];
            kind: components["schemas"]["Conversations.ConversationKind"];
            members: components["schemas"]["Conversations.Member"][];
            createdAt: components["schemas"]["Moment"];
            lastActivityAt: components["schemas"]["Moment"];
        };
        "Conversations.DirectConversationRequest": {
            /** @description Whom to talk with. */
            accountId: components["schemas"]["AccountId"];
        };
        "Conversations.ConversationPage": {
            conversations: components["schemas"]["Conversations.Conversation"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        /** @description The sender's own id of a message; the same message sent twice carries the same id. */
        MessageId: string;
        /**
         * Format: double-int
         * @description The place of a message in its conversation, from 1 without gaps.
         */
        Sequence: number;
        /** @description The message is stored: it will not be lost, and it has its place. */
        "Messaging.MessageAccepted": {
            messageId: components["schemas"]["MessageId"];
            conversationId: components["schemas"]["ConversationId"];
            sequence: components["schemas"]["Sequence"];
            acceptedAt: components["schemas"]["Moment"];
        };
        "Messaging.MissingDevice": {
            accountId: components["schemas"]["AccountId"];
            deviceId: components["schemas"]["DeviceId"];
        };
        /**
         * @description The keys do not cover every device in this conversation; add the missing devices and send again.
         */
        "Messaging.DeviceListStale": {
            /** @enum {string} */
            code: "device-list-stale";
            message: string;
            /** @description Devices without a key. */
            missing: components["schemas"]["Messaging.MissingDevice"][];
        };
        /** @description This account has sent as much as it may in one day (UTC). */
        "Messaging.DailyQuotaSpent": {
            /** @enum {string} */
            code: "daily-quota-spent";
            message: string;
            /**
             * Format: int32
             * @description Seconds until the next day begins.
             */
            retryAfter: number;
        };
        /** @description A content type: a kind that clients know, or one they keep and pass on. */
        "Messaging.ContentType": string;
        /** @description Padded, encrypted content. */
        Ciphertext: string;
        /** @description A content key, encrypted for one device by its pairwise session. */
        WrappedKey: string;
        /** @description A content key for one device. */
        "Messaging.DeviceKey": {
            deviceId: components["schemas"]["DeviceId"];
            wrappedKey: components["schemas"]["WrappedKey"];
        };
        /** @description What the sender says about a message, outside the ciphertext. */
        "Messaging.MessageMeta": {
            sentAt: components["schemas"]["Moment"];
            /**
             * Format: double-int
             * @description Counts the messages of the sending device.
             */
            clientSequence: number;
        };
        /** @description A message on its way in. Sending it again with the same id has no further effect. */
        "Messaging.MessageSubmission": {
            messageId: components["schemas"]["MessageId"];
            contentType: components["schemas"]["Messaging.ContentType"];
            /**
             * Format: int32
             * @description The version of the message format; 1.
             */
            protocolVersion: number;
            ciphertext: components["schemas"]["Ciphertext"];
            /** @description One entry for every device of every member but the sender's own. */
            keys: components["schemas"]["Messaging.DeviceKey"][];
            meta: components["schemas"]["Messaging.MessageMeta"];
        };
        /** @description A message as one device receives it. */
        "Messaging.Message": {
            messageId: components["schemas"]["MessageId"];
            conversationId: components["schemas"]["ConversationId"];
            sequence: components["schemas"]["Sequence"];
            senderAccountId: components["schemas"]["AccountId"];
            senderDeviceId: components["schemas"]["DeviceId"];
            contentType: components["schemas"]["Messaging.ContentType"];
            /** Format: int32 */
            protocolVersion: number;
            ciphertext: components["schemas"]["Ciphertext"];
            /**
             * @description The content key for the receiving device; null on the device that sent it, or that was not
             * there yet.
             */
            wrappedKey: components["schemas"]["WrappedKey"] | null;
            meta: components["schemas"]["Messaging.MessageMeta"];
            acceptedAt: components["schemas"]["Moment"];
        };
        "Messaging.MessagePage": {
            /** @description In order of sequence. */
            messages: components["schemas"]["Messaging.Message"][];
            /** @description Whether older ones exist. */
            hasMore: boolean;
        };
        /** @description A ULID: 48 bits of milliseconds, 80 random bits, Crockford base 32. */
        Ulid: string;
        /**
         * @description A conversation whose log is not the one that a device knows: the server's data went back, as
         * after a restore. What the
         *     device has beyond the common part is the only copy it knows of.
         */
        "Messaging.RewoundConversation": {
            conversationId: components["schemas"]["ConversationId"];
            /**
             * @description The last sequence number given here; null if there is no such conversation for this account.
             */
            lastSequence: components["schemas"]["Sequence"] | null;
        };
        /** @description Up to where somebody's device has received a conversation. */
        "Messaging.Delivery": {
            conversationId: components["schemas"]["ConversationId"];
            accountId: components["schemas"]["AccountId"];
            sequence: components["schemas"]["Sequence"];
        };
        /** @description What a device has missed. */
        "Messaging.CatchUp": {
            /**
             * @description Names the history that the server's data belong to; another one than before says that they
             * went back.
             */
            incarnation: components["schemas"]["Ulid"];
            /**
             * @description Conversations in which the server does not know the device's position; no messages of theirs
             * are here.
             */
            rewound: components["schemas"]["Messaging.RewoundConversation"][];
            /** @description In order of conversation and sequence, each conversation from its position on. */
            messages: components["schemas"]["Messaging.Message"][];
            /** @description How far other members have received. */
            deliveries: components["schemas"]["Messaging.Delivery"][];
            /** @description Whether asking again from the new positions brings more. */
            hasMore: boolean;
        };
        /** @description The highest sequence that a device has without gaps. */
        "Messaging.KnownPosition": {
            conversationId: components["schemas"]["ConversationId"];
            sequence: components["schemas"]["Sequence"];
            /**
             * @description When the message there was accepted. By it the server tells whether it is the one it has in
             * that place.
             */
            acceptedAt?: components["schemas"]["Moment"];
        };
        "Messaging.CatchUpRequest": {
            /** @description Where this device stands in each conversation it knows; all others begin at 0. */
            positions: components["schemas"]["Messaging.KnownPosition"][];
            /**
             * Format: int32
             * @description At most so many messages; 200 unless told.
             */
            limit?: number;
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
    checkHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerInfo.Health"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; version=0.0.4; charset=utf-8": string;
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    describeServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerInfo.ServerDescription"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    readManifest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; charset=utf-8": string;
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "not-found";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    readAttestation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; charset=utf-8": string;
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "not-found";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    signUpWithPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Identity.PasswordSignUp"];
            };
        };
        responses: {
            /** @description The request has succeeded and a new resource has been created as a result. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.SessionTokens"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description This server takes no new accounts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "registration-closed";
                        message: string;
                    };
                };
            };
            /** @description Somebody has this username; choose another. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "username-taken";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /**
             * @description This password is too easy to guess: make it longer, with different characters and without
             * the username.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "password-too-weak";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    beginPasskeySignUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Identity.PasskeySignUpRequest"];
            };
        };
        responses: {
            /** @description The request has succeeded and a new resource has been created as a result. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.PasskeyChallenge"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description This server takes no new accounts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "registration-closed";
                        message: string;
                    };
                };
            };
            /** @description Somebody has this username; choose another. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "username-taken";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    signUpWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Identity.PasskeySignUp"];
            };
        };
        responses: {
            /** @description The request has succeeded and a new resource has been created as a result. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.SessionTokens"];
                };
            };
            /** @description The challenge was used before or is older than ten minutes; start again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "challenge-expired";
                        message: string;
                    } | components["schemas"]["InvalidInput"];
                };
            };
            /** @description The passkey was not accepted; start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "passkey-refused";
                        message: string;
                    } | {
                        /** @enum {string} */
                        code: "passkey-unverified";
                        message: string;
                    };
                };
            };
            /** @description This server takes no new accounts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "registration-closed";
                        message: string;
                    };
                };
            };
            /** @description Somebody has this username; choose another. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "username-taken";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    signInWithPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Identity.PasswordSignIn"];
            };
        };
        responses: {
            /** @description The request has succeeded and a new resource has been created as a result. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.SessionTokens"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description The username and password do not belong together. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "invalid-credentials";
                        message: string;
                    };
                };
            };
            /** @description You have no device of this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "device-not-found";
                        message: string;
                    };
                };
            };
            /**
             * @description The account has its full number of devices; name one of them to remove and sign in again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.TooManyDevices"];
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    beginPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded and a new resource has been created as a result. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.PasskeyChallenge"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Identity.PasskeySignIn"];
            };
        };
        responses: {
            /** @description The request has succeeded and a new resource has been created as a result. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.SessionTokens"];
                };
            };
            /** @description The challenge was used before or is older than ten minutes; start again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "challenge-expired";
                        message: string;
                    } | components["schemas"]["InvalidInput"];
                };
            };
            /** @description The passkey was not accepted; start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "passkey-refused";
                        message: string;
                    } | {
                        /** @enum {string} */
                        code: "passkey-unverified";
                        message: string;
                    } | {
                        /** @enum {string} */
                        code: "passkey-copied";
                        message: string;
                    };
                };
            };
            /** @description You have no device of this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "device-not-found";
                        message: string;
                    };
                };
            };
            /**
             * @description The account has its full number of devices; name one of them to remove and sign in again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.TooManyDevices"];
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Identity.RefreshRequest"];
            };
        };
        responses: {
            /** @description The request has succeeded and a new resource has been created as a result. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.SessionTokens"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description The refresh token is unknown, expired or was used before; sign in again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "invalid-refresh-token";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    readOwnAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.OwnAccount"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no content to send for this request, but the headers may be useful. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    issueSocketTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded and a new resource has been created as a result. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.SocketTicket"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    revokeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: components["schemas"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no content to send for this request, but the headers may be useful. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description You have no device of this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "device-not-found";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    searchPeople: {
        parameters: {
            query: {
                query: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.PeopleFound"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    readProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity.Profile"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description Nobody here has this account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "account-not-found";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    publishDeviceKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Keys.DeviceKeysUpload"];
            };
        };
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Keys.PrekeyStock"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /**
             * @description This account has a master key of another device. Link this device from there, or replace the
             * key knowingly.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "master-key-conflict";
                        message: string;
                    } | {
                        /** @enum {string} */
                        code: "device-keys-conflict";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description A signature over these keys is wrong; nothing was stored. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "bad-key-signature";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    rotateSignedPrekeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Keys.SignedPrekeysUpload"];
            };
        };
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Keys.PrekeyStock"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description A signature over these keys is wrong; nothing was stored. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "bad-key-signature";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    addOneTimePrekeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Keys.OneTimePrekeysUpload"];
            };
        };
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Keys.PrekeyStock"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description A signature over these keys is wrong; nothing was stored. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "bad-key-signature";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    readPrekeyStock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Keys.PrekeyStock"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    listAccountDevices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Keys.AccountDevices"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    claimPrekeyBundles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Keys.BundleClaim"];
            };
        };
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Keys.ClaimedBundles"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The account or one of the devices has no keys here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "keys-not-found";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    openDirectConversation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Conversations.DirectConversationRequest"];
            };
        };
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversations.Conversation"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description Nobody here has this account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "account-not-found";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description A direct conversation is between two different people. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "cannot-talk-to-yourself";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    listConversations: {
        parameters: {
            query?: {
                /** @description Where to begin: `nextCursor` of the page before. */
                cursor?: string;
                /** @description At most so many; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversations.ConversationPage"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    readConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["schemas"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversations.Conversation"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    readHistory: {
        parameters: {
            query?: {
                /** @description Only messages with a smaller sequence number. */
                before?: number;
                /** @description At most so many; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                conversationId: components["schemas"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messaging.MessagePage"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    postMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["schemas"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Messaging.MessageSubmission"];
            };
        };
        responses: {
            /** @description The request has succeeded and a new resource has been created as a result. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messaging.MessageAccepted"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /**
             * @description The keys do not cover every device in this conversation; add the missing devices and send
             * again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messaging.DeviceListStale"] | {
                        /** @enum {string} */
                        code: "message-id-taken";
                        message: string;
                    } | {
                        /** @enum {string} */
                        code: "answer-awaited";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description This account has sent as much as it may in one day (UTC). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"][
                      "Messaging.DailyQuotaSpent"
                    ] | components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
    catchUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Messaging.CatchUpRequest"];
            };
        };
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messaging.CatchUp"];
                };
            };
            /** @description The input does not have the declared shape; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidInput"];
                };
            };
            /** @description Sign in first: the token is missing, expired or not ours. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unauthenticated";
                        message: string;
                    };
                };
            };
            /** @description This is not yours to do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "forbidden";
                        message: string;
                    };
                };
            };
            /** @description The input is larger than this operation takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "payload-too-large";
                        message: string;
                    };
                };
            };
            /** @description Only application/json is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unsupported-media-type";
                        message: string;
                    };
                };
            };
            /** @description Too many requests; try again after the given time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimited"];
                };
            };
            /** @description Something went wrong on the server; it has been logged under this reference. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                };
            };
            /** @description The server cannot do this right now; nothing was changed, try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "unavailable";
                        message: string;
                    };
                };
            };
        };
    };
}
