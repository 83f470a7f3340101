// @generated tenchat:contracts@1 hash:8420324d338c8a7e937aa7f13b8aa413 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

export type 色 = "赤" | "青" | "🙂" | "👩‍👩‍👧";

export interface 品物 {
  "中": 商品;
  "箱": 箱商品;
}

export interface 商品 {
  "größe"?: "klein" | "groß";
  "Straße": string;
  "色": 色;
}

export interface 箱商品 {
  "中": 商品;
}
