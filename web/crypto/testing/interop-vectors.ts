/** The recordings made by running encrypted-p2p-chat's Python server (`specs/vectors/interop`), as far as used here. */
export type InteropVectors = { readonly x3dh: X3dhVectors; readonly doubleRatchet: DoubleRatchetVectors };

export type X3dhCase = {
  readonly name: string;
  readonly alice: {
    readonly identity_x25519_private: string;
    readonly identity_x25519_public: string;
    readonly identity_ed25519_public: string;
    readonly ephemeral_private: string;
    readonly ephemeral_public: string;
  };
  readonly bob: {
    readonly identity_x25519_private: string;
    readonly identity_x25519_public: string;
    readonly identity_ed25519_seed: string;
    readonly identity_ed25519_public: string;
    readonly signed_prekey_private: string;
    readonly signed_prekey_public: string;
    readonly signed_prekey_signature: string;
    readonly one_time_prekey_private: string | null;
    readonly one_time_prekey_public: string | null;
  };
  readonly shared_key_hex: string;
  readonly associated_data_hex: string;
};

export type X3dhVectors = {
  readonly x3dh: readonly X3dhCase[];
  readonly x3dh_negative: readonly {
    readonly name: string;
    readonly signed_prekey_public: string;
    readonly signature: string;
    readonly identity_ed25519_public: string;
    readonly sender_error: string;
  }[];
};

/** Keys are hex; an absent chain key is 32 zero bytes. */
export type RecordedState = {
  readonly root_key: string;
  readonly sending_chain_key: string;
  readonly receiving_chain_key: string;
  readonly dh_private_key: string;
  readonly dh_public_key: string;
  readonly dh_peer_public_key: string | null;
  readonly sending_message_number: number;
  readonly receiving_message_number: number;
  readonly previous_sending_chain_length: number;
  readonly skipped: readonly {
    readonly dh_public_key: string;
    readonly message_number: number;
    readonly message_key: string;
  }[];
};

export type Side = "A" | "B";

type Step = {
  readonly who: Side;
  readonly id: string;
  readonly generated_keys: readonly { readonly private: string; readonly public: string }[];
  readonly state_after: RecordedState;
};

export type SendStep = Step & {
  readonly op: "send";
  readonly plaintext: string;
  readonly aad_utf8: string;
  readonly wire: { readonly ciphertext: string; readonly nonce: string; readonly header: string };
};

export type ReceiveStep = Step & { readonly op: "recv"; readonly expect_plaintext: string };

export type Transcript = {
  readonly name: string;
  readonly x3dh_case: string;
  readonly initial: Readonly<Record<Side, RecordedState>>;
  readonly steps: readonly (SendStep | ReceiveStep)[];
};

export type DoubleRatchetVectors = {
  readonly kdf: readonly {
    readonly root_key: string;
    readonly dh_output: string;
    readonly new_root_key: string;
    readonly new_chain_key: string;
    readonly ck_next_chain_key: string;
    readonly ck_message_key: string;
  }[];
  readonly transcripts: readonly Transcript[];
  readonly reference_bugs: readonly {
    readonly name: string;
    readonly correct_result: readonly (readonly [number, string])[];
  }[];
  readonly skip_limit: readonly {
    readonly message_number: number;
    readonly result: string | null;
    readonly stored_skipped: number;
  }[];
  readonly cache_eviction: readonly {
    readonly batch: string;
    readonly skip: number;
    readonly stored_after: number;
    readonly oldest: readonly [string, number];
    readonly newest: readonly [string, number];
  }[];
  readonly tamper: readonly { readonly tampered: string }[];
};
