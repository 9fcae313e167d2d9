export const postalJa = {
  towns: 'この郵便番号の町',
  several: '町が{{count}}つあります。上下の矢印で選び、Enterで入れます。',
  codeIs: '郵便番号は',
  streetIs: 'この番号の住所は',
  officeIs: 'この番号は、こちらのものです。会社に入れるには',
};
