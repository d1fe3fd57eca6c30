"""Words of the shell in the wrong language. Names, teams and notes are the centre's own and are left alone."""
import re

# Signs of which only one of the two scripts has this form.
SIMPLIFIED = set("这个们说话开关业绩导档选择请务员组应过时间离职电录动线报务单义东车门问闻长发见观规览样权进远还连适")
TRADITIONAL = set("這個們說話開關業績導檔選擇請務員組應過時間離職電錄動線報單義東車門問聞長發見觀規覽樣權進遠還連適")
BOTH = SIMPLIFIED & TRADITIONAL
HAN = re.compile(r"[\u3400-\u9fff\uff00-\uffef\u3001\u3002]")
# What a program leaves where a word should be.
LEFTOVER = re.compile(r"Optional\(|\bnil\b|\bundefined\b|\bNaN\b|\\\(|Word\(|\[object ")

# Parts that hold the product's words only.
WORDS = """() => {
  const parts = `.skip, .brand, .menu__item, .account__title, .account__who small, .account__out, .choice__item[value], main th,
    .btn, .tile__label, .field__label, .field__hint, .tick, .tag, .rows__title, .row .why > strong, .row .when, .day > h2,
    .day__note, .empty .sub, .chart__values > summary, .evidence summary, #keys, h2, h3, .visually-hidden`;
  const said = [...document.querySelectorAll(parts)].map((part) => part.textContent.trim());
  for (const part of document.querySelectorAll("[placeholder], [data-label], nav[aria-label], [role=region]"))
    said.push(part.placeholder ?? "", part.dataset.label ?? "", part.getAttribute("aria-label") ?? "");
  return [...new Set(said.filter(Boolean))];
}"""


def wrong(said, language):
    """Those of the shell's words that are not in this language."""
    found = [text for text in said if LEFTOVER.search(text)]
    if language == "en":
        found += [text for text in said if HAN.search(text)]
    else:
        alien = (TRADITIONAL if language == "zh-Hans" else SIMPLIFIED) - BOTH
        found += [text for text in said if alien & set(text)]
        # An English sentence where a Chinese one should be.
        found += [text for text in said if re.search(r"\b[a-z]{2,} [a-z]{2,}\b", text) and not HAN.search(text)]
    return found
