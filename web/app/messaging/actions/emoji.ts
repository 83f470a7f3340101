/** At hand at once. */
export const QUICK_EMOJI = ["👍", "❤️", "😂", "😮", "😢", "🙏"] as const;

/** The others that people look for, in the order of Unicode's charts. */
export const MORE_EMOJI: readonly string[] =
  "😀 😄 😅 🤣 🙂 😉 😊 😇 🥰 😍 😘 😋 😜 🤪 🤗 🤭 🤔 🤐 😐 😏 🙄 😬 😌 😔 😴 🤒 🤢 🥵 🥶 🤯 🥳 😎 🤓 🧐 😕 😟 😳 🥺 😭 😱 😤 😡 🤬 💀 🤡 👻 🙈 💔 💯 💥 👋 ✋ 👌 🤌 ✌️ 🤞 🤘 👈 👉 👆 👇 ☝️ 👎 ✊ 👏 🙌 🤝 💪 👀 🧠 🙋 🤷 🤦 🐶 🐱 🦊 🐼 🐸 🐵 🐔 🦄 🐝 🦋 🐢 🐙 🌸 🌹 🌻 🌲 🍀 🍎 🍌 🍓 🥑 🍞 🧀 🍕 🍔 🍟 🍣 🍰 🍪 ☕ 🍵 🍺 🍷 🥂 ⚽ 🏀 🎾 🎯 🎮 🎲 🎨 🎬 🎤 🎧 🎸 🚗 🚲 ✈️ 🚀 🏠 ⛰️ 🏖️ 🌍 🌞 🌙 ⭐ 🌈 ☔ ❄️ 🔥 ✨ 🎉 🎁 🏆 💡 📚 📌 📎 🔒 🔑 ⏰ ✅ ❌ ❓ ❗ 🆗 💬".split(
    " ",
  );
