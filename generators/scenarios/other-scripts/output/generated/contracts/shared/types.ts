// @generated tenchat:contracts@1 hash:82a7df211bcafe89f75f0a972f09b103 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

export type 色 = "赤" | "青" | "🙂" | "👩\u200d👩\u200d👧";

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
