/// How the pages for reading look: on a screen, a dark one, a phone, and on paper.
package enum PageStyle {
  package static let text = """
    :root{color-scheme:light dark;--ink:#222;--paper:#fff;--quiet:#555;--line:#8a8a8a;--band:#f2f2f2;--link:#0b5cad}
    *{box-sizing:border-box}
    body{font:17px/1.55 "DejaVu Sans",Verdana,sans-serif;margin:0 auto;max-width:54rem;padding:1rem;color:var(--ink);background:var(--paper)}
    h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.3rem;margin:2.5rem 0 .5rem;border-top:2px solid var(--line);padding-top:1rem}
    h3{font-size:1.05rem;margin:1.6rem 0 .4rem}header p{color:var(--quiet);margin:.2rem 0}
    nav ol{columns:2 16rem;padding-left:1.4rem}a{color:var(--link)}
    .short li{margin:.45rem 0}.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem}
    .pair>div{border:1px solid var(--line);padding:.5rem 1rem;border-radius:.3rem}.pair h3{margin-top:.4rem}
    .scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem;width:100%;margin:.8rem 0}
    caption{text-align:left;font-weight:bold;padding:.3rem 0}th,td{border-bottom:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}tbody th{font-weight:normal}.part th{font-weight:bold;background:var(--band)}
    .warning{border-left:4px solid var(--ink);padding-left:.7rem;font-weight:bold}thead{break-after:avoid}
    .number{text-align:right;white-space:nowrap}thead .number{white-space:normal}
    figure{margin:1.2rem 0;break-inside:avoid}figure svg{display:block;width:100%;height:auto}.diagram svg{min-width:33rem}
    .narrow{display:none}@media screen and (max-width:35rem){.wide{display:none}.narrow{display:block}}figcaption{font-size:.85rem;color:var(--quiet)}
    details{font-size:.85rem}code,pre{font:.85rem "DejaVu Sans Mono",monospace}pre{overflow-x:auto;background:var(--band);padding:.6rem}
    footer{margin-top:3rem;border-top:2px solid var(--line);color:var(--quiet);font-size:.85rem;padding:.8rem 0}
    a:focus-visible,summary:focus-visible,svg:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#1b1f24;--quiet:#b8bec5;--line:#68707a;--band:#262b32;--link:#8ec5ff}
    .diagram{background:#fff;color:#222;padding:.4rem;border-radius:.3rem}.diagram figcaption{color:#444}}
    @media print{@page{size:A4;margin:16mm}body{font-size:10.5pt;max-width:none;padding:0}nav,details{display:none}h2,h3,caption{break-after:avoid}
    tr,table.short,.pair{break-inside:avoid}.scroll{overflow:visible}.diagram svg{min-width:0}a{color:inherit}}
    """
}
