/** Paper, leaf and terracotta, as in the shop window; cards instead of tables on a narrow screen. */
export const STYLE = `
:root{--paper:#faf6ee;--card:#fff;--ink:#1d2b22;--quiet:#5a675e;--leaf:#1f5c3a;--line:#e4dccb;--mango:#f4b73f;--care:#a8452a;color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 "Plus Jakarta Sans",system-ui,sans-serif}
body>header,main{max-width:60rem;margin:0 auto;padding:0 16px}
body>header{padding-top:24px}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 4px}
h2{font-size:1.15rem;margin:0 0 4px}
h3{font-size:1rem;margin:8px 0 0}
header p,.about,small,time{color:var(--quiet)}
header p{margin:0}
.about{margin:0 0 12px;font-size:.9rem}
nav{position:sticky;top:0;display:flex;gap:8px;overflow-x:auto;padding:12px 0;background:var(--paper);z-index:1;margin-top:8px}
nav a{flex:none;display:inline-flex;align-items:center;gap:6px;min-height:44px;padding:0 14px;border:1px solid var(--line);border-radius:22px;background:var(--card);color:var(--leaf);text-decoration:none;font-weight:600}
nav a:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid var(--mango);outline-offset:2px}
section{padding:20px 0 8px;scroll-margin-top:8px}
article,details,table{background:var(--card);border:1px solid var(--line);border-radius:12px}
article{padding:12px 16px;margin:0 0 8px;border-left:4px solid var(--leaf)}
article.email{border-left-color:var(--mango)}
article header{display:flex;flex-wrap:wrap;gap:0 6px;font-size:.9rem}
article header time{margin-left:auto}
article p{margin:6px 0 0;white-space:pre-line;overflow-wrap:anywhere}
details{margin:0 0 8px}
summary{padding:10px 16px;min-height:44px;cursor:pointer;overflow-wrap:anywhere}
pre{margin:0;padding:0 16px 12px;overflow-x:auto;font:13px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
button{min-height:44px;padding:0 16px;margin:0 8px 8px 0;border:1px solid var(--leaf);border-radius:10px;background:var(--card);color:var(--leaf);font:inherit;font-weight:600;cursor:pointer}
button:hover{background:#eef4ee}
.code{min-height:48px;margin:4px 4px 4px 0;border-color:var(--line);background:#f3f7f1;font-size:1.6rem;letter-spacing:.18em;font-variant-numeric:tabular-nums;user-select:all}
.code.copied{background:var(--leaf);color:#fff}
.badge{display:inline-block;padding:0 8px;border-radius:10px;background:var(--care);color:#fff;font-size:.8rem;line-height:20px}
.badge:empty{display:none}
.care{color:var(--care)}
.nothing{padding:16px;border:1px dashed var(--line);border-radius:12px;color:var(--quiet);margin:0}
table{width:100%;border-collapse:separate;border-spacing:0;font-size:.92rem;overflow:hidden}
th,td{text-align:left;padding:8px 12px;border-top:1px solid var(--line);overflow-wrap:anywhere;vertical-align:top}
th{border-top:0;color:var(--quiet);font-weight:600}
td form button{margin:0}
@media (max-width:640px){thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}tr{display:block;padding:8px 0;border-top:1px solid var(--line)}tr:first-child{border-top:0}td{display:flex;gap:12px;justify-content:space-between;border:0;padding:2px 12px}td:empty{display:none}td::before{content:attr(data-head);color:var(--quiet);flex:none}td:first-child{font-weight:600}}
`;
