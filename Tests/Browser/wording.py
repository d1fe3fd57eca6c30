"""Words of the shell in the wrong language. Names, teams and notes are the centre's own and are left alone."""
import re

# Signs that only one of the two scripts has, of the words our pages use: simplified, then traditional.
PAIRS = """
这這 个個 们們 说說 话話 开開 关關 业業 绩績 导導 档檔 选選 择擇 请請 务務 员員 组組 应應 过過 时時 间間 离離 职職 电電 录錄 动動
线線 报報 单單 东東 门門 问問 发發 见見 观觀 规規 览覽 样樣 权權 进進 还還 谈談 册冊 级級 质質 检檢 标標 销銷 试試 运運 结結 变變
内內 归歸 属屬 号號 识識 读讀 浅淺 随隨 统統 键鍵 盘盤 闭閉 确確 页頁 钟鐘 调調 总總 数數 据據 办辦 联聯 络絡 尝嘗 辅輔 怀懷 诉訴
评評 满滿 独獨 该該 谁誰 没沒 换換 筛篩 岗崗 产產 丧喪 错錯 暂暫 记記 认認 释釋 长長 实實 处處 备備 会會 笔筆 传傳 张張
""".split()
SIMPLIFIED = {pair[0] for pair in PAIRS}
TRADITIONAL = {pair[1] for pair in PAIRS} | {"週"}
HAN = re.compile(r"[\u3400-\u9fff\uff00-\uffef\u3001\u3002]")
# What a program leaves where a word should be.
LEFTOVER = re.compile(r"Optional\(|\bnil\b|\bundefined\b|\bNaN\b|\\\(|Word\(|\[object ")

# A reason begins with the name of who reported it, which is the centre's own.
REPORTER = re.compile(r"^\S+( \S+)? (?=reported |[于於]? ?\d{4}-\d\d-\d\d )")

# Parts that hold the product's words only.
WORDS = """() => {
  const parts = `.skip, .brand, .menu__item, .account__title, .account__who small, .account__out,
    .choice__item[value], main th:not(.name, .heat [scope=row]), .btn, .tile__label, .field__label, .field__hint, .tick, .tag, .rows__title,
    .row .why > strong, .row .when, .day > h2, .day__note, .empty .sub, .chart__values > summary,
    .evidence summary, #keys, h2:not(.team__who > h2), h3, .visually-hidden:not(.name)`;
  const words = (part) => {
    const copy = part.cloneNode(true);
    for (const name of copy.querySelectorAll(".name, .tick .faint")) name.remove();
    return copy.textContent.trim();
  };
  const said = [...document.querySelectorAll(parts)].map(words);
  for (const part of document.querySelectorAll("[placeholder], [data-label], nav[aria-label], [role=region]"))
    said.push(part.placeholder ?? "", part.dataset.label ?? "", part.getAttribute("aria-label") ?? "");
  return [...new Set(said.filter(Boolean))];
}"""


def wrong(said, language):
    """Those of the shell's words that are not in this language."""
    found = [text for text in said if LEFTOVER.search(text)]
    said = [REPORTER.sub("", text) for text in said]
    if language == "en":
        found += [text for text in said if HAN.search(text)]
    else:
        alien = TRADITIONAL if language == "zh-Hans" else SIMPLIFIED
        found += [text for text in said if alien & set(text)]
        # An English sentence where a Chinese one should be.
        found += [text for text in said if re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", text) and not HAN.search(text)]
    return found
