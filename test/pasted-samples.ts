/** What the programs put on the clipboard as text/html, shortened where a style repeats; for the tests. */

const docsSpan = (style: string) =>
  `font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;${style}`;
const docsLine = 'line-height:1.38;margin-top:0pt;margin-bottom:0pt;';
const docsItem = (level: number, words: string) =>
  `<li dir="ltr" style="list-style-type:disc;${docsSpan('')}" aria-level="${level}"><p dir="ltr" style="${docsLine}" role="presentation">${words}</p></li>`;
const docs = (html: string) =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-8ab0c1d2-7fff-3b5e-1f2a-9f1d0a6c5e11">${html}</b><br class="Apple-interchange-newline">`;
const said = (words: string, style = '') => `<span style="${docsSpan(style)}">${words}</span>`;

export const googleDocs = {
  text: docs(
    `<h1 dir="ltr" style="line-height:1.38;margin-top:20pt;margin-bottom:6pt;"><span style="font-size:20pt;font-family:Arial,sans-serif;font-weight:400;">The rules</span></h1><p dir="ltr" style="${docsLine}">${said('Plain, ')}${said('bold', 'font-weight:700;')}${said(', ')}${said('italic', 'font-style:italic;')}${said(', ')}${said('struck', 'text-decoration:line-through;')}${said(' and ')}${said('both', 'font-weight:700;font-style:italic;')}${said(', with ')}<a href="https://example.org/" style="text-decoration:none;">${said('a link', 'color:#1155cc;text-decoration:underline;')}</a>${said('.')}</p>`,
  ),
  list: docs(
    `<ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${docsItem(1, said('One'))}<ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${docsItem(2, said('Below ') + said('one', 'font-weight:700;'))}<ul style="margin-top:0;">${docsItem(3, said('Deeper'))}</ul></ul>${docsItem(1, said('Two'))}</ul><ol style="margin-top:0;margin-bottom:0;">${docsItem(1, said('First'))}${docsItem(1, said('Second'))}</ol><p dir="ltr" style="${docsLine}">${said('After.')}</p>`,
  ),
  table: docs(
    `<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="301"><col width="301"></colgroup><tbody><tr style="height:0pt"><td style="border-left:solid #000000 1pt;padding:5pt;"><p dir="ltr" style="${docsLine}">${said('Country')}</p></td><td style="padding:5pt;"><p dir="ltr" style="${docsLine}">${said('Game')}</p></td></tr><tr style="height:0pt"><td style="padding:5pt;"><p dir="ltr" style="${docsLine}">${said('Spain', 'font-weight:700;')}</p></td><td style="padding:5pt;"><p dir="ltr" style="${docsLine}">${said('La peonza')}</p><p dir="ltr" style="${docsLine}">${said('La rayuela')}</p></td></tr></tbody></table></div>`,
  ),
};

const office = (html: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<link rel=File-List href="file:///C:/Users/ada/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <w:WordDocument>
  <w:View>Normal</w:View>
 </w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
@list l0:level1 {mso-level-number-format:bullet; mso-level-text:;}
-->
</style>
<!--[if gte mso 10]>
<style>
 table.MsoNormalTable {mso-style-name:"Tabla normal";}
</style>
<![endif]-->
</head>

<body lang=ES style='tab-interval:35.4pt;word-wrap:break-word'>
<!--StartFragment-->

${html}

<!--EndFragment-->
</body>

</html>`;

const wordItem = (level: number, list: number, marker: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;mso-add-space:
auto;text-indent:-18.0pt;mso-list:l${list} level${level} lfo${list + 1}'><![if !supportLists]><span
lang=EN-GB style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:
Symbol;mso-ansi-language:EN-GB'><span style='mso-list:Ignore'>${marker}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=EN-GB style='mso-ansi-language:EN-GB'>${words}<o:p></o:p></span></p>`;

export const word = {
  text: office(`<h1><span lang=EN-GB style='mso-ansi-language:EN-GB'>The rules<o:p></o:p></span></h1>

<p class=MsoNormal><span lang=EN-GB style='mso-ansi-language:EN-GB'>Plain, <b
style='mso-bidi-font-weight:normal'>bold</b>, <i style='mso-bidi-font-style:
normal'>italic</i>, <s>struck</s> and <b style='mso-bidi-font-weight:normal'><i
style='mso-bidi-font-style:normal'>both</i></b>.<o:p></o:p></span></p>

<p class=MsoNormal><span lang=EN-GB>Ada said: 2 &lt; 3.<o:p></o:p></span></p>`),
  list: office(
    [
      '<p class=MsoNormal>Before.<o:p></o:p></p>',
      wordItem(1, 0, '·', 'One'),
      wordItem(2, 0, 'o', 'Below\none'),
      wordItem(1, 0, '·', 'Two'),
      wordItem(1, 1, '3.', 'Third'),
      wordItem(2, 1, 'a.', 'Letter'),
      wordItem(1, 1, '4.', 'Fourth'),
      '<p class=MsoNormal>After.<o:p></o:p></p>',
    ].join('\n\n'),
  ),
  table: office(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0
 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=283 valign=top style='width:212.35pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal>Country<o:p></o:p></p>
  </td>
  <td width=283 valign=top style='width:212.35pt'>
  <p class=MsoNormal><b>Game<o:p></o:p></b></p>
  </td>
 </tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td width=283 valign=top>
  <p class=MsoNormal>Greece<o:p></o:p></p>
  </td>
  <td width=283 valign=top>
  <p class=MsoNormal><span lang=EL>Πεντόβολα<o:p></o:p></span></p>
  </td>
 </tr>
</table>`),
};

const onlineItem = (level: number, words: string) =>
  `<div class="ListContainerWrapper SCXW1 BCX0" style="margin: 0px; padding: 0px; position: relative;"><ul class="BulletListStyle1 SCXW1 BCX0" role="list" style="margin: 0px; padding: 0px; cursor: text;"><li data-leveltext="" data-font="Symbol" data-listid="1" aria-setsize="-1" data-aria-posinset="1" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr SCXW1 BCX0" style="margin: 0px 0px 0px 24px; display: block;"><p class="Paragraph SCXW1 BCX0" paraid="1" style="margin: 0px; font-weight: normal; font-style: normal;"><span data-contrast="auto" xml:lang="EN-GB" class="TextRun SCXW1 BCX0" style="font-size: 11pt; font-family: Calibri, sans-serif;"><span class="NormalTextRun SCXW1 BCX0">${words}</span></span><span class="EOP SCXW1 BCX0" style="font-size: 11pt;"></span></p></li></ul></div>`;

export const wordOnline = `${onlineItem(1, 'One')}${onlineItem(2, 'Below one')}${onlineItem(1, 'Two')}<div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" style="font-weight: normal;"><span class="TextRun" style="font-size: 11pt;">After.</span></p></div>`;

export const libreOffice = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 24.2.3.2 (Linux)"/>
	<style type="text/css">
		@page { size: 21cm 29.7cm; margin: 2cm }
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
		h1 { margin-bottom: 0.21cm; page-break-after: avoid }
		h1.western { font-family: "Liberation Sans", sans-serif; font-size: 18pt; font-weight: bold }
	</style>
</head>
<body lang="en-GB" link="#000080" vlink="#800000" dir="ltr"><h1 class="western">
The rules</h1>
<p style="line-height: 100%; margin-bottom: 0cm">Plain, <b>bold</b>,
<i>italic</i>, <strike>struck</strike> and <i><b>both</b></i><span style="font-style: normal"><span style="font-weight: normal">.</span></span></p>
<ul>
	<li><p style="line-height: 100%; margin-bottom: 0cm">One</p>
	<ul>
		<li><p style="line-height: 100%; margin-bottom: 0cm">Below one</p></li>
	</ul>
	</li>
	<li><p style="line-height: 100%; margin-bottom: 0cm"><font color="#000000"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt">Two</font></font></font></p></li>
</ul>
<table width="665" cellpadding="4" cellspacing="0">
	<col width="324"/>

	<col width="324"/>

	<tr valign="top">
		<td width="324" style="border-top: 1px solid #000000; padding: 0.1cm"><p>
			Country</p>
		</td>
		<td width="324" style="border: 1px solid #000000; padding: 0.1cm"><p>
			Game</p>
		</td>
	</tr>
	<tr valign="top">
		<td width="324"><p>Italy</p></td>
		<td width="324"><p>Campana</p></td>
	</tr>
</table>
</body>
</html>`;
