// Generated from the image tables of sagemaker-core 2.27.0
// (the SageMaker Python SDK, copyright Amazon.com, Inc. or its affiliates, Apache License 2.0)
// by scripts/images/generate-catalog.ts. Do not edit.
/* eslint-disable @stylistic/object-property-newline, @stylistic/quote-props */

import type { ImageCatalog } from './catalog';

/** The accounts with the images, by Region. */
export const REGISTRIES: readonly string[] = [
  `
    af-south-1=455444449433 ap-east-1=286214385809 ap-northeast-1=501404015308 ap-northeast-2=306986355934 ap-northeast-3=867004704886
    ap-south-1=991648021394 ap-south-2=628508329040 ap-southeast-1=475088953585 ap-southeast-2=544295431143 ap-southeast-3=951798379941
    ap-southeast-4=106583098589 ca-central-1=469771592824 ca-west-1=190319476487 cn-north-1=390948362332 cn-northwest-1=387376663083
    eu-central-1=813361260812 eu-central-2=680994064768 eu-north-1=669576153137 eu-south-1=257386234256 eu-south-2=104374241257 eu-west-1=685385470294
    eu-west-2=644912444149 eu-west-3=749696950732 il-central-1=898809789911 me-central-1=272398656194 me-south-1=249704162688 sa-east-1=855470959533
    us-east-1=811284229777 us-east-2=825641698319 us-gov-east-1=237065988967 us-gov-west-1=226302683700 us-iso-east-1=490574956308
    us-isob-east-1=765400339828 us-isof-east-1=108575199400 us-isof-south-1=124985052026 us-west-1=632365934929 us-west-2=433757028032
  `,
  `
    af-south-1=455444449433 ap-east-1=286214385809 ap-northeast-1=351501993468 ap-northeast-2=835164637446 ap-northeast-3=867004704886
    ap-south-1=991648021394 ap-south-2=628508329040 ap-southeast-1=475088953585 ap-southeast-2=712309505854 ap-southeast-3=951798379941
    ap-southeast-4=106583098589 ca-central-1=469771592824 ca-west-1=190319476487 cn-north-1=390948362332 cn-northwest-1=387376663083
    eu-central-1=664544806723 eu-central-2=680994064768 eu-north-1=669576153137 eu-south-1=257386234256 eu-south-2=104374241257 eu-west-1=438346466558
    eu-west-2=644912444149 eu-west-3=749696950732 il-central-1=898809789911 me-central-1=272398656194 me-south-1=249704162688 sa-east-1=855470959533
    us-east-1=382416733822 us-east-2=404615174143 us-gov-east-1=237065988967 us-gov-west-1=226302683700 us-iso-east-1=490574956308
    us-isob-east-1=765400339828 us-isof-east-1=108575199400 us-isof-south-1=124985052026 us-west-1=632365934929 us-west-2=174872318107
  `,
  `
    af-south-1=455444449433 ap-east-1=286214385809 ap-northeast-1=633353088612 ap-northeast-2=204372634319 ap-northeast-3=867004704886
    ap-south-1=991648021394 ap-south-2=628508329040 ap-southeast-1=475088953585 ap-southeast-2=514117268639 ap-southeast-3=951798379941
    ap-southeast-4=106583098589 ca-central-1=469771592824 ca-west-1=190319476487 cn-north-1=390948362332 cn-northwest-1=387376663083
    eu-central-1=495149712605 eu-central-2=680994064768 eu-north-1=669576153137 eu-south-1=257386234256 eu-south-2=104374241257 eu-west-1=224300973850
    eu-west-2=644912444149 eu-west-3=749696950732 il-central-1=898809789911 me-central-1=272398656194 me-south-1=249704162688 sa-east-1=855470959533
    us-east-1=522234722520 us-east-2=566113047672 us-gov-east-1=237065988967 us-gov-west-1=226302683700 us-iso-east-1=490574956308
    us-isob-east-1=765400339828 us-isof-east-1=108575199400 us-isof-south-1=124985052026 us-west-1=632365934929 us-west-2=156387875391
  `,
  `
    ap-northeast-1=258307448986 ap-northeast-2=293181348795 ap-south-1=991648021394 ap-southeast-1=475088953585 ap-southeast-2=297031611018
    ca-central-1=469771592824 eu-central-1=353608530281 eu-west-1=999678624901 eu-west-2=644912444149 us-east-1=766337827248 us-east-2=999911452149
    us-gov-west-1=226302683700 us-iso-east-1=490574956308 us-isob-east-1=765400339828 us-west-1=632365934929 us-west-2=266724342769
  `,
  `
    af-south-1=510948584623 ap-east-1=651117190479 ap-northeast-1=354813040037 ap-northeast-2=366743142698 ap-northeast-3=867004704886
    ap-south-1=720646828776 ap-south-2=628508329040 ap-southeast-1=121021644041 ap-southeast-2=783357654285 ap-southeast-3=951798379941
    ap-southeast-4=106583098589 ca-central-1=341280168497 ca-west-1=190319476487 cn-north-1=450853457545 cn-northwest-1=451049120500
    eu-central-1=492215442770 eu-central-2=680994064768 eu-north-1=662702820516 eu-south-1=978288397137 eu-south-2=104374241257 eu-west-1=141502667606
    eu-west-2=764974769150 eu-west-3=659782779980 il-central-1=898809789911 me-central-1=272398656194 me-south-1=801668240914 sa-east-1=737474898029
    us-east-1=683313688378 us-east-2=257758044811 us-gov-east-1=237065988967 us-gov-west-1=414596584902 us-iso-east-1=833128469047
    us-isob-east-1=281123927165 us-isof-east-1=108575199400 us-isof-south-1=124985052026 us-west-1=746614075791 us-west-2=246618743249
  `,
  `
    af-south-1=455444449433 ap-east-1=286214385809 ap-northeast-1=501404015308 ap-northeast-2=306986355934 ap-northeast-3=867004704886
    ap-south-1=991648021394 ap-south-2=628508329040 ap-southeast-1=475088953585 ap-southeast-2=544295431143 ap-southeast-3=951798379941
    ap-southeast-4=106583098589 ca-central-1=469771592824 cn-north-1=390948362332 cn-northwest-1=387376663083 eu-central-1=813361260812
    eu-central-2=680994064768 eu-north-1=669576153137 eu-south-1=257386234256 eu-south-2=104374241257 eu-west-1=685385470294 eu-west-2=644912444149
    eu-west-3=749696950732 me-central-1=272398656194 me-south-1=249704162688 sa-east-1=855470959533 us-east-1=811284229777 us-east-2=825641698319
    us-gov-east-1=237065988967 us-gov-west-1=226302683700 us-iso-east-1=490574956308 us-isob-east-1=765400339828 us-west-1=632365934929
    us-west-2=433757028032
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-northeast-1=763104351884 ap-northeast-2=763104351884 ap-northeast-3=364406365360
    ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884 ap-southeast-3=907027046896
    ap-southeast-4=457447274322 ca-central-1=763104351884 ca-west-1=204538143572 eu-central-1=763104351884 eu-central-2=380420809688
    eu-north-1=763104351884 eu-south-1=692866216735 eu-south-2=503227376785 eu-west-1=763104351884 eu-west-2=763104351884 eu-west-3=763104351884
    il-central-1=780543022126 me-central-1=914824155844 me-south-1=217643126080 sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884
    us-gov-east-1=446045086412 us-gov-west-1=442386744353 us-iso-east-1=886529160074 us-isob-east-1=094389454867 us-west-1=763104351884
    us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-northeast-1=763104351884 ap-northeast-2=763104351884 ap-northeast-3=364406365360
    ap-south-1=763104351884 ap-southeast-1=763104351884 ap-southeast-2=763104351884 ap-southeast-3=907027046896 ap-southeast-4=457447274322
    ca-central-1=763104351884 ca-west-1=204538143572 eu-central-1=763104351884 eu-north-1=763104351884 eu-south-1=692866216735 eu-west-1=763104351884
    eu-west-2=763104351884 eu-west-3=763104351884 il-central-1=780543022126 me-south-1=217643126080 sa-east-1=763104351884 us-east-1=763104351884
    us-east-2=763104351884 us-gov-east-1=446045086412 us-gov-west-1=442386744353 us-iso-east-1=886529160074 us-isob-east-1=094389454867
    us-west-1=763104351884 us-west-2=763104351884
  `,
  `
    af-south-1=313743910680 ap-east-1=057415533634 ap-northeast-1=520713654638 ap-northeast-2=520713654638 ap-south-1=520713654638
    ap-southeast-1=520713654638 ap-southeast-2=520713654638 ca-central-1=520713654638 cn-north-1=422961961927 cn-northwest-1=423003514399
    eu-central-1=520713654638 eu-north-1=520713654638 eu-south-1=048378556238 eu-west-1=520713654638 eu-west-2=520713654638 eu-west-3=520713654638
    me-south-1=724002660598 sa-east-1=520713654638 us-east-1=520713654638 us-east-2=520713654638 us-gov-west-1=246785580436 us-iso-east-1=744548109606
    us-isob-east-1=453391408702 us-west-1=520713654638 us-west-2=520713654638
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-northeast-1=763104351884 ap-northeast-2=763104351884 ap-northeast-3=364406365360
    ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884 ap-southeast-3=907027046896
    ap-southeast-4=457447274322 ca-central-1=763104351884 ca-west-1=204538143572 cn-north-1=727897471807 cn-northwest-1=727897471807
    eu-central-1=763104351884 eu-central-2=380420809688 eu-north-1=763104351884 eu-south-1=692866216735 eu-south-2=503227376785 eu-west-1=763104351884
    eu-west-2=763104351884 eu-west-3=763104351884 il-central-1=780543022126 me-central-1=914824155844 me-south-1=217643126080 sa-east-1=763104351884
    us-east-1=763104351884 us-east-2=763104351884 us-gov-east-1=446045086412 us-gov-west-1=442386744353 us-iso-east-1=886529160074
    us-isob-east-1=094389454867 us-west-1=763104351884 us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-east-2=975050140332 ap-northeast-1=763104351884 ap-northeast-2=763104351884
    ap-northeast-3=364406365360 ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884
    ap-southeast-3=907027046896 ap-southeast-4=457447274322 ap-southeast-5=550225433462 ap-southeast-6=633930458069 ap-southeast-7=590183813437
    ca-central-1=763104351884 ca-west-1=204538143572 cn-north-1=727897471807 cn-northwest-1=727897471807 eu-central-1=763104351884
    eu-central-2=380420809688 eu-north-1=763104351884 eu-south-1=692866216735 eu-south-2=503227376785 eu-west-1=763104351884 eu-west-2=763104351884
    eu-west-3=763104351884 il-central-1=780543022126 me-central-1=914824155844 me-south-1=217643126080 mx-central-1=637423239942
    sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884 us-gov-east-1=446045086412 us-gov-west-1=442386744353
    us-iso-east-1=886529160074 us-isob-east-1=094389454867 us-west-1=763104351884 us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-east-2=975050140332 ap-northeast-1=763104351884 ap-northeast-2=763104351884
    ap-northeast-3=364406365360 ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884
    ap-southeast-3=907027046896 ap-southeast-4=457447274322 ap-southeast-5=550225433462 ap-southeast-6=633930458069 ap-southeast-7=590183813437
    ca-central-1=763104351884 ca-west-1=204538143572 cn-north-1=727897471807 cn-northwest-1=727897471807 eu-central-1=763104351884
    eu-central-2=380420809688 eu-north-1=763104351884 eu-south-1=692866216735 eu-south-2=503227376785 eu-west-1=763104351884 eu-west-2=763104351884
    eu-west-3=763104351884 il-central-1=780543022126 me-central-1=914824155844 me-south-1=217643126080 mx-central-1=637423239942
    sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884 us-gov-east-1=446045086412 us-gov-west-1=442386744353
    us-iso-east-1=886529160074 us-isob-east-1=094389454867 us-isof-east-1=303241398832 us-isof-south-1=454834333376 us-west-1=763104351884
    us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-east-2=975050140332 ap-northeast-1=763104351884 ap-northeast-2=763104351884
    ap-northeast-3=364406365360 ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884
    ap-southeast-3=907027046896 ap-southeast-4=457447274322 ap-southeast-5=550225433462 ap-southeast-6=633930458069 ap-southeast-7=590183813437
    ca-central-1=763104351884 ca-west-1=204538143572 cn-north-1=727897471807 cn-northwest-1=727897471807 eu-central-1=763104351884
    eu-central-2=380420809688 eu-north-1=763104351884 eu-south-1=692866216735 eu-south-2=503227376785 eu-west-1=763104351884 eu-west-2=763104351884
    eu-west-3=763104351884 il-central-1=780543022126 me-central-1=914824155844 me-south-1=217643126080 mx-central-1=637423239942
    sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884 us-gov-east-1=446045086412 us-gov-west-1=442386744353 us-west-1=763104351884
    us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-east-2=975050140332 ap-northeast-1=763104351884 ap-northeast-2=763104351884
    ap-northeast-3=364406365360 ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884
    ap-southeast-3=907027046896 ap-southeast-4=457447274322 ap-southeast-5=550225433462 ap-southeast-6=633930458069 ap-southeast-7=590183813437
    ca-central-1=763104351884 ca-west-1=204538143572 cn-north-1=727897471807 cn-northwest-1=727897471807 eu-central-1=763104351884
    eu-central-2=380420809688 eu-north-1=763104351884 eu-south-1=692866216735 eu-south-2=503227376785 eu-west-1=763104351884 eu-west-2=763104351884
    eu-west-3=763104351884 il-central-1=780543022126 me-central-1=914824155844 me-south-1=217643126080 me-west-1=124382933778
    mx-central-1=637423239942 sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884 us-gov-east-1=446045086412
    us-gov-west-1=442386744353 us-west-1=763104351884 us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-east-2=975050140332 ap-northeast-1=763104351884 ap-northeast-2=763104351884
    ap-northeast-3=364406365360 ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884
    ap-southeast-3=907027046896 ap-southeast-4=457447274322 ap-southeast-5=550225433462 ap-southeast-6=633930458069 ap-southeast-7=590183813437
    ca-central-1=763104351884 ca-west-1=204538143572 cn-north-1=727897471807 cn-northwest-1=727897471807 eu-central-1=763104351884
    eu-central-2=380420809688 eu-isoe-west-1=371248457586 eu-north-1=763104351884 eu-south-1=692866216735 eu-south-2=503227376785
    eu-west-1=763104351884 eu-west-2=763104351884 eu-west-3=763104351884 eusc-de-east-1=204133271717 il-central-1=780543022126
    me-central-1=914824155844 me-south-1=217643126080 me-west-1=124382933778 mx-central-1=637423239942 sa-east-1=763104351884 us-east-1=763104351884
    us-east-2=763104351884 us-gov-east-1=446045086412 us-gov-west-1=442386744353 us-iso-east-1=886529160074 us-isob-east-1=094389454867
    us-isof-east-1=303241398832 us-isof-south-1=454834333376 us-west-1=763104351884 us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-east-2=975050140332 ap-northeast-1=763104351884 ap-northeast-2=763104351884
    ap-northeast-3=364406365360 ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884
    ap-southeast-3=907027046896 ap-southeast-4=457447274322 ap-southeast-5=550225433462 ap-southeast-6=633930458069 ap-southeast-7=590183813437
    ca-central-1=763104351884 ca-west-1=204538143572 eu-central-1=763104351884 eu-central-2=380420809688 eu-north-1=763104351884
    eu-south-1=692866216735 eu-south-2=503227376785 eu-west-1=763104351884 eu-west-2=763104351884 eu-west-3=763104351884 il-central-1=780543022126
    me-central-1=914824155844 me-south-1=217643126080 me-west-1=124382933778 mx-central-1=637423239942 sa-east-1=763104351884 us-east-1=763104351884
    us-east-2=763104351884 us-west-1=763104351884 us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-northeast-1=763104351884 ap-northeast-2=763104351884 ap-northeast-3=364406365360
    ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884 ap-southeast-4=457447274322
    ca-central-1=763104351884 ca-west-1=204538143572 eu-central-1=763104351884 eu-central-2=380420809688 eu-north-1=763104351884
    eu-south-1=692866216735 eu-south-2=503227376785 eu-west-1=763104351884 eu-west-2=763104351884 eu-west-3=763104351884 il-central-1=780543022126
    me-south-1=217643126080 sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884 us-west-1=763104351884 us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-northeast-1=763104351884 ap-northeast-2=763104351884 ap-northeast-3=364406365360
    ap-south-1=763104351884 ap-southeast-1=763104351884 ap-southeast-2=763104351884 ap-southeast-4=457447274322 ca-central-1=763104351884
    ca-west-1=204538143572 eu-central-1=763104351884 eu-north-1=763104351884 eu-south-1=692866216735 eu-west-1=763104351884 eu-west-2=763104351884
    eu-west-3=763104351884 il-central-1=780543022126 me-south-1=217643126080 sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884
    us-west-1=763104351884 us-west-2=763104351884
  `,
  `
    ap-northeast-1=462105765813 ap-northeast-2=462105765813 ap-south-1=462105765813 ap-southeast-1=462105765813 ap-southeast-2=462105765813
    ca-central-1=462105765813 eu-central-1=462105765813 eu-west-1=462105765813 eu-west-2=462105765813 us-east-1=462105765813 us-east-2=462105765813
    us-west-1=462105765813 us-west-2=462105765813
  `,
  `
    ap-northeast-1=658645717510 ap-northeast-2=658645717510 ap-northeast-3=658645717510 ap-south-1=658645717510 ap-southeast-1=658645717510
    ap-southeast-2=658645717510 ca-central-1=658645717510 eu-central-1=658645717510 eu-north-1=658645717510 eu-west-1=658645717510
    eu-west-2=658645717510 eu-west-3=658645717510 sa-east-1=658645717510 us-east-1=658645717510 us-east-2=658645717510 us-west-1=658645717510
    us-west-2=658645717510
  `,
  `
    ap-northeast-1=763104351884 ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884
    ap-southeast-4=457447274322 ca-west-1=204538143572 eu-central-1=763104351884 eu-central-2=380420809688 eu-south-2=503227376785
    eu-west-1=763104351884 eu-west-3=763104351884 il-central-1=780543022126 sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884
    us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-northeast-1=763104351884 ap-northeast-2=763104351884 ap-northeast-3=364406365360
    ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884 ap-southeast-3=907027046896
    ap-southeast-4=457447274322 ca-central-1=763104351884 ca-west-1=204538143572 eu-central-1=763104351884 eu-central-2=380420809688
    eu-north-1=763104351884 eu-south-2=503227376785 eu-west-1=763104351884 eu-west-2=763104351884 eu-west-3=763104351884 il-central-1=780543022126
    sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884 us-west-1=763104351884 us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-northeast-1=763104351884 ap-northeast-2=763104351884 ap-northeast-3=364406365360
    ap-south-1=763104351884 ap-southeast-1=763104351884 ap-southeast-2=763104351884 ap-southeast-3=907027046896 ca-central-1=763104351884
    ca-west-1=204538143572 cn-north-1=727897471807 cn-northwest-1=727897471807 eu-central-1=763104351884 eu-north-1=763104351884
    eu-south-1=692866216735 eu-west-1=763104351884 eu-west-2=763104351884 eu-west-3=763104351884 il-central-1=780543022126 me-central-1=914824155844
    me-south-1=217643126080 sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884 us-gov-east-1=446045086412 us-gov-west-1=442386744353
    us-iso-east-1=886529160074 us-isob-east-1=094389454867 us-west-1=763104351884 us-west-2=763104351884
  `,
  `
    ap-east-2=975050140332 ap-northeast-1=763104351884 ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884
    ap-southeast-2=763104351884 ap-southeast-4=457447274322 ap-southeast-5=550225433462 ap-southeast-7=590183813437 ca-west-1=204538143572
    cn-north-1=727897471807 cn-northwest-1=727897471807 eu-central-1=763104351884 eu-central-2=380420809688 eu-south-2=503227376785
    eu-west-1=763104351884 eu-west-3=763104351884 il-central-1=780543022126 mx-central-1=637423239942 sa-east-1=763104351884 us-east-1=763104351884
    us-east-2=763104351884 us-gov-east-1=446045086412 us-gov-west-1=442386744353 us-west-2=763104351884
  `,
  `
    ap-northeast-1=763104351884 ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884
    ap-southeast-4=457447274322 ap-southeast-5=550225433462 ap-southeast-7=590183813437 ca-west-1=204538143572 cn-north-1=727897471807
    cn-northwest-1=727897471807 eu-central-1=763104351884 eu-central-2=380420809688 eu-south-2=503227376785 eu-west-1=763104351884
    eu-west-3=763104351884 il-central-1=780543022126 mx-central-1=637423239942 sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884
    us-gov-east-1=446045086412 us-gov-west-1=442386744353 us-west-2=763104351884
  `,
  `
    ca-west-1=204538143572 eu-west-1=763104351884 us-east-1=763104351884 us-east-2=763104351884 us-west-2=763104351884
  `,
  `
    af-south-1=626614931356 ap-east-1=871362719292 ap-east-2=975050140332 ap-northeast-1=763104351884 ap-northeast-2=763104351884
    ap-northeast-3=364406365360 ap-south-1=763104351884 ap-south-2=772153158452 ap-southeast-1=763104351884 ap-southeast-2=763104351884
    ap-southeast-3=907027046896 ap-southeast-4=457447274322 ap-southeast-5=550225433462 ap-southeast-7=590183813437 ca-central-1=763104351884
    ca-west-1=204538143572 eu-central-1=763104351884 eu-central-2=380420809688 eu-north-1=763104351884 eu-south-1=692866216735 eu-south-2=503227376785
    eu-west-1=763104351884 eu-west-2=763104351884 eu-west-3=763104351884 il-central-1=780543022126 me-central-1=914824155844 me-south-1=217643126080
    mx-central-1=637423239942 sa-east-1=763104351884 us-east-1=763104351884 us-east-2=763104351884 us-west-1=763104351884 us-west-2=763104351884
  `,
];

/** The images for training. */
export const CATALOG: ImageCatalog = {
  'blazingtext': {
    title: 'BlazingText',
    images: [
      { versions: '1', repository: 'blazingtext', registries: 0 },
    ],
  },
  'factorization-machines': {
    title: 'Factorization Machines',
    images: [
      { versions: '1', repository: 'factorization-machines', registries: 1 },
    ],
  },
  'forecasting-deepar': {
    title: 'DeepAR',
    images: [
      { versions: '1', repository: 'forecasting-deepar', registries: 2 },
    ],
  },
  'image-classification': {
    title: 'Image Classification',
    images: [
      { versions: '1', repository: 'image-classification', registries: 0 },
    ],
  },
  'ipinsights': {
    title: 'IP Insights',
    images: [
      { versions: '1', repository: 'ipinsights', registries: 1 },
    ],
  },
  'kmeans': {
    title: 'K-Means',
    images: [
      { versions: '1', repository: 'kmeans', registries: 1 },
    ],
  },
  'knn': {
    title: 'k-NN',
    images: [
      { versions: '1', repository: 'knn', registries: 1 },
    ],
  },
  'lda': {
    title: 'LDA',
    images: [
      { versions: '1', repository: 'lda', registries: 3 },
    ],
  },
  'linear-learner': {
    title: 'Linear Learner',
    images: [
      { versions: '1', repository: 'linear-learner', registries: 1 },
    ],
  },
  'ntm': {
    title: 'Neural Topic Model',
    images: [
      { versions: '1', repository: 'ntm', registries: 1 },
    ],
  },
  'object-detection': {
    title: 'Object Detection',
    images: [
      { versions: '1', repository: 'object-detection', registries: 0 },
    ],
  },
  'object2vec': {
    title: 'Object2Vec',
    images: [
      { versions: '1', repository: 'object2vec', registries: 1 },
    ],
  },
  'pca': {
    title: 'PCA',
    images: [
      { versions: '1', repository: 'pca', registries: 1 },
    ],
  },
  'randomcutforest': {
    title: 'Random Cut Forest',
    images: [
      { versions: '1', repository: 'randomcutforest', registries: 1 },
    ],
  },
  'semantic-segmentation': {
    title: 'Semantic Segmentation',
    images: [
      { versions: '1', repository: 'semantic-segmentation', registries: 0 },
    ],
  },
  'seq2seq': {
    title: 'Sequence-to-Sequence',
    images: [
      { versions: '1', repository: 'seq2seq', registries: 0 },
    ],
  },
  'xgboost': {
    title: 'XGBoost',
    images: [
      { versions: '0.90-1 0.90-2 1.0-1', pythons: 'py3', processors: 'cpu', repository: 'sagemaker-xgboost', registries: 4 },
      { versions: '1', repository: 'xgboost', registries: 5 },
      { versions: '1.2-1 1.2-2 1.3-1 1.5-1 1.7-1 3.0-5 3.2-0', repository: 'sagemaker-xgboost', registries: 4 },
    ],
  },
  'autogluon': {
    title: 'AutoGluon',
    aliases: `
      0.3=0.3.2 0.4=0.4.3 0.5=0.5.2 0.6=0.6.2 0.7=0.7.0 0.8=0.8.2 1.0=1.0.0 1.1=1.1.1 1.2=1.2.0 1.3=1.3.0 1.4=1.4.0 1.5=1.5.0
    `,
    images: [
      { versions: '0.3.1', pythons: 'py37', processors: 'cpu gpu', repository: 'autogluon-training', registries: 6 },
      { versions: '0.3.2 0.4.0 0.4.2 0.4.3 0.5.2', pythons: 'py38', processors: 'cpu gpu', repository: 'autogluon-training', registries: 6 },
      { versions: '0.6.1 0.6.2', pythons: 'py38', processors: 'cpu gpu', repository: 'autogluon-training', registries: 7 },
      { versions: '0.7.0 0.8.2', pythons: 'py39', processors: 'cpu gpu', repository: 'autogluon-training', registries: 7 },
      { versions: '1.0.0 1.1.0', pythons: 'py310', processors: 'cpu gpu', repository: 'autogluon-training', registries: 7 },
      { versions: '1.1.1 1.2.0 1.3.0 1.4.0 1.5.0', pythons: 'py311', processors: 'cpu gpu', repository: 'autogluon-training', registries: 7 },
    ],
  },
  'chainer': {
    title: 'Chainer',
    aliases: `
      4.0=4.0.0 4.1=4.1.0 5.0=5.0.0
    `,
    images: [
      { versions: '4.0.0 4.1.0 5.0.0', pythons: 'py2 py3', processors: 'cpu gpu', repository: 'sagemaker-chainer', registries: 8 },
    ],
  },
  'mxnet': {
    title: 'MXNet',
    aliases: `
      0.12=0.12.1 1.0=1.0.0 1.1=1.1.0 1.2=1.2.1 1.3=1.3.0 1.4=1.4.1 1.6=1.6.0 1.7=1.7.0 1.8=1.8.0 1.9=1.9.0
    `,
    images: [
      { versions: '0.12.1 1.0.0 1.1.0 1.2.1 1.3.0 1.4.0', pythons: 'py2 py3', processors: 'cpu gpu', repository: 'sagemaker-mxnet', registries: 8 },
      { versions: '1.4.1', pythons: 'py2', processors: 'cpu gpu', repository: 'sagemaker-mxnet', registries: 8 },
      { versions: '1.4.1 1.7.0', pythons: 'py3', processors: 'cpu gpu', repository: 'mxnet-training', registries: 9 },
      { versions: '1.6.0', pythons: 'py2 py3', processors: 'cpu gpu', repository: 'mxnet-training', registries: 9 },
      {
        versions: '1.8.0', pythons: 'py37', processors: 'cpu gpu', repository: 'mxnet-training', registries: 9,
        suffixes: { p4d: 'cu110-ubuntu16.04' },
      },
      { versions: '1.9.0', pythons: 'py38', processors: 'cpu gpu', repository: 'mxnet-training', registries: 9 },
    ],
  },
  'pytorch': {
    title: 'PyTorch',
    aliases: `
      0.4=0.4.0 1.0=1.0.0 1.1=1.1.0 1.2=1.2.0 1.3=1.3.1 1.4=1.4.0 1.5=1.5.0 1.6=1.6.0 1.7=1.7.1 1.8=1.8.1 1.9=1.9.1 1.10=1.10.2 1.11=1.11.0
      1.12=1.12.1 1.13=1.13.1 2.0=2.0.1 2.1=2.1.0 2.2=2.2.0 2.3=2.3.0 2.4=2.4.0 2.5=2.5.1 2.6=2.6.0 2.7=2.7.1 2.8=2.8.0 2.9=2.9.0 2.10=2.10.0
    `,
    images: [
      { versions: '0.4.0 1.0.0 1.1.0', pythons: 'py2 py3', processors: 'cpu gpu', repository: 'sagemaker-pytorch', registries: 8 },
      { versions: '1.2.0 1.3.1', pythons: 'py2 py3', processors: 'cpu gpu', repository: 'pytorch-training', registries: 10 },
      { versions: '1.4.0', pythons: 'py2 py3 py36', processors: 'cpu gpu', repository: 'pytorch-training', registries: 10 },
      { versions: '1.5.0 1.7.1 1.8.0 1.8.1', pythons: 'py3 py36', processors: 'cpu gpu', repository: 'pytorch-training', registries: 10 },
      {
        versions: '1.6.0', pythons: 'py3 py36', processors: 'cpu gpu', repository: 'pytorch-training', registries: 10,
        suffixes: { p4d: 'cu110-ubuntu18.04' },
      },
      {
        versions: '1.9.0 1.9.1 1.10.0 1.10.2 1.11.0 1.12.0 1.12.1', pythons: 'py38', processors: 'cpu gpu', repository: 'pytorch-training',
        registries: 10,
      },
      { versions: '1.13.1', pythons: 'py39', processors: 'cpu gpu', repository: 'pytorch-training', registries: 10 },
      { versions: '2.0.0 2.0.1', pythons: 'py310', processors: 'cpu gpu', repository: 'pytorch-training', registries: 10 },
      { versions: '2.1.0 2.2.0', pythons: 'py310', processors: 'cpu gpu', repository: 'pytorch-training', registries: 11 },
      { versions: '2.3.0', pythons: 'py311', processors: 'cpu gpu', repository: 'pytorch-training', registries: 11 },
      { versions: '2.4.0 2.5.1', pythons: 'py311', processors: 'cpu gpu', repository: 'pytorch-training', registries: 12 },
      { versions: '2.6.0 2.7.1', pythons: 'py312', processors: 'cpu gpu', repository: 'pytorch-training', registries: 12 },
      { versions: '2.8.0', pythons: 'py312', processors: 'cpu gpu', repository: 'pytorch-training', registries: 13 },
      { versions: '2.9.0', pythons: 'py312', processors: 'cpu gpu', repository: 'pytorch-training', registries: 14 },
      { versions: '2.10.0', pythons: 'py313', processors: 'cpu gpu', repository: 'pytorch-training', registries: 14 },
      {
        versions: '2.11 2.12', processors: 'cpu gpu', builds: { cpu: 'cpu-amzn2023-sagemaker', gpu: 'cu130-amzn2023-sagemaker' },
        repository: 'pytorch', registries: 14,
      },
      {
        versions: '2.13', processors: 'cpu gpu', builds: { cpu: 'cpu-amzn2023-sagemaker', gpu: 'cu133-amzn2023-sagemaker' }, repository: 'pytorch',
        registries: 14,
      },
      {
        versions: '2.14', processors: 'cpu gpu', builds: { cpu: 'cpu-amzn2023-sagemaker', gpu: 'cu133-amzn2023-sagemaker' }, repository: 'pytorch',
        registries: 15,
      },
    ],
  },
  'sklearn': {
    title: 'scikit-learn',
    images: [
      {
        versions: '0.20.0 0.23-1 1.0-1 1.2-1 1.4-2 1.4-2-py312 1.9-0', pythons: 'py3', processors: 'cpu', repository: 'sagemaker-scikit-learn',
        registries: 4,
      },
    ],
  },
  'tensorflow': {
    title: 'TensorFlow',
    aliases: `
      1.4=1.4.1 1.5=1.5.0 1.6=1.6.0 1.7=1.7.0 1.8=1.8.0 1.9=1.9.0 1.10=1.10.0 1.11=1.11.0 1.12=1.12.0 1.13=1.13.1 1.14=1.14.0 1.15=1.15.5 2.0=2.0.4
      2.1=2.1.3 2.2=2.2.2 2.3=2.3.2 2.4=2.4.3 2.5=2.5.1 2.6=2.6.3 2.7=2.7.1 2.8=2.8.0 2.9=2.9.2 2.10=2.10.1 2.11=2.11.0 2.12=2.12.0 2.13=2.13.0
      2.14=2.14.1 2.16=2.16.2 2.18=2.18.0 2.19=2.19.0 2.21=2.21.0
    `,
    images: [
      {
        versions: '1.4.1 1.5.0 1.6.0 1.7.0 1.8.0 1.9.0 1.10.0', pythons: 'py2', processors: 'cpu gpu', repository: 'sagemaker-tensorflow',
        registries: 8,
      },
      { versions: '1.11.0 1.12.0', pythons: 'py2 py3', processors: 'cpu gpu', repository: 'sagemaker-tensorflow-scriptmode', registries: 8 },
      { versions: '1.13.1', pythons: 'py2', processors: 'cpu gpu', repository: 'sagemaker-tensorflow-scriptmode', registries: 8 },
      { versions: '1.13.1', pythons: 'py3', processors: 'cpu gpu', repository: 'tensorflow-training', registries: 9 },
      {
        versions: '1.14.0 1.15.0 2.0.0 2.0.1 2.0.2 2.1.0 2.1.1', pythons: 'py2 py3', processors: 'cpu gpu', repository: 'tensorflow-training',
        registries: 10,
      },
      { versions: '1.15.2 1.15.3', pythons: 'py2 py3 py37', processors: 'cpu gpu', repository: 'tensorflow-training', registries: 10 },
      {
        versions: '1.15.4 1.15.5 2.0.3 2.0.4 2.1.2 2.1.3', pythons: 'py3 py36', processors: 'cpu gpu', repository: 'tensorflow-training',
        registries: 10,
      },
      {
        versions: '1.15.4 1.15.5 2.3.1 2.3.2', pythons: 'py37', processors: 'cpu gpu', repository: 'tensorflow-training', registries: 10,
        suffixes: { p4d: 'cu110-ubuntu18.04' },
      },
      {
        versions: '2.2.0 2.2.1 2.2.2 2.3.0 2.4.1 2.4.3 2.5.0 2.5.1', pythons: 'py37', processors: 'cpu gpu', repository: 'tensorflow-training',
        registries: 10,
      },
      { versions: '2.6.0 2.6.2 2.6.3 2.7.1', pythons: 'py38', processors: 'cpu gpu', repository: 'tensorflow-training', registries: 10 },
      { versions: '2.8.0 2.9.2 2.10.1 2.11.0', pythons: 'py39', processors: 'cpu gpu', repository: 'tensorflow-training', registries: 10 },
      { versions: '2.12.0 2.16.2 2.18.0', pythons: 'py310', processors: 'cpu gpu', repository: 'tensorflow-training', registries: 12 },
      { versions: '2.13.0 2.14.1', pythons: 'py310', processors: 'cpu gpu', repository: 'tensorflow-training', registries: 11 },
      { versions: '2.19.0', pythons: 'py312', processors: 'cpu gpu', repository: 'tensorflow-training', registries: 12 },
      { versions: '2.21.0', pythons: 'py312', processors: 'cpu gpu', repository: 'tensorflow-training', registries: 14 },
    ],
  },
  'pytorch-training-compiler': {
    title: 'PyTorch with the Training Compiler',
    aliases: `
      1.12=1.12.0 1.13=1.13.1
    `,
    images: [
      { versions: '1.12.0', pythons: 'py38', processors: 'gpu', repository: 'pytorch-trcomp-training', registries: 16 },
      { versions: '1.13.1', pythons: 'py39', processors: 'gpu', repository: 'pytorch-trcomp-training', registries: 17 },
    ],
  },
  'coach-mxnet': {
    title: 'Coach with MXNet',
    images: [
      { versions: 'coach0.11 coach0.11.0', pythons: 'py3', processors: 'cpu gpu', repository: 'sagemaker-rl-mxnet', registries: 8 },
    ],
  },
  'coach-tensorflow': {
    title: 'Coach with TensorFlow',
    images: [
      { versions: 'coach-1.0.0-tf', pythons: 'py3', processors: 'cpu gpu', repository: 'sagemaker-rl-coach-container', registries: 18 },
      {
        versions: 'coach0.10 coach0.10.1 coach0.11 coach0.11.0 coach0.11.1', pythons: 'py3', processors: 'cpu gpu',
        repository: 'sagemaker-rl-tensorflow', registries: 8,
      },
    ],
  },
  'ray-pytorch': {
    title: 'Ray with PyTorch',
    images: [
      {
        versions: 'ray-0.8.5-torch ray-1.6.0-torch', pythons: 'py36', processors: 'cpu gpu', repository: 'sagemaker-rl-ray-container', registries: 18,
      },
    ],
  },
  'ray-tensorflow': {
    title: 'Ray with TensorFlow',
    images: [
      { versions: 'ray-0.8.2-tf ray-0.8.5-tf', pythons: 'py36', processors: 'cpu gpu', repository: 'sagemaker-rl-ray-container', registries: 18 },
      { versions: 'ray-1.6.0-tf', pythons: 'py37', processors: 'cpu gpu', repository: 'sagemaker-rl-ray-container', registries: 18 },
      { versions: 'ray0.5 ray0.5.3 ray0.6 ray0.6.5', pythons: 'py3', processors: 'cpu gpu', repository: 'sagemaker-rl-tensorflow', registries: 8 },
    ],
  },
  'vw': {
    title: 'Vowpal Wabbit',
    images: [
      { versions: 'vw-8.7.0', processors: 'cpu', repository: 'sagemaker-rl-vw-container', registries: 18 },
    ],
  },
  'pytorch-smp': {
    title: 'PyTorch with the model parallelism library',
    aliases: `
      2.0=2.0.1 2.1=2.1.2 2.2=2.2.0
    `,
    images: [
      {
        versions: '2.0.1', pythons: 'py310', processors: 'gpu', repository: 'smdistributed-modelparallel', registries: 19, suffix: 'cu118',
        suffixes: { p5: 'cu121', p5e: 'cu121', p5en: 'cu121' },
      },
      { versions: '2.1.2 2.2.0', pythons: 'py310', processors: 'gpu', repository: 'smdistributed-modelparallel', registries: 19, suffix: 'cu121' },
      { versions: '2.3.1 2.4.1', pythons: 'py311', processors: 'gpu', repository: 'smdistributed-modelparallel', registries: 19, suffix: 'cu121' },
      { versions: '2.5.1', pythons: 'py311', processors: 'gpu', repository: 'smdistributed-modelparallel', registries: 19, suffix: 'cu124' },
    ],
  },
  'pytorch-neuron': {
    title: 'PyTorch for Neuron',
    aliases: `
      1.11=1.11.0
    `,
    images: [
      {
        versions: '1.11.0', pythons: 'py38', processors: 'neuron', repository: 'pytorch-training-neuron', registries: 20,
        suffix: 'sdk2.4.0-ubuntu20.04',
      },
    ],
  },
  'pytorch-neuronx': {
    title: 'PyTorch for NeuronX',
    images: [
      {
        versions: '2.1.2', pythons: 'py310', processors: 'neuronx', repository: 'pytorch-training-neuronx', registries: 21,
        suffix: 'sdk2.20.2-ubuntu20.04',
      },
    ],
  },
  'huggingface-pytorch': {
    title: 'Hugging Face Transformers',
    base: 'PyTorch',
    aliases: `
      1.6-transformers4.4=1.6.0-transformers4.4.2 1.6.0-transformers4.4=1.6.0-transformers4.4.2 1.6-transformers4.4.2=1.6.0-transformers4.4.2
      1.6-transformers4.5.0=1.6.0-transformers4.5.0 1.6-transformers4.5=1.6.0-transformers4.5.0 1.6.0-transformers4.5=1.6.0-transformers4.5.0
      1.6-transformers4.6.1=1.6.0-transformers4.6.1 1.7-transformers4.6.1=1.7.1-transformers4.6.1 1.8-transformers4.6.1=1.8.1-transformers4.6.1
      1.6-transformers4.6=1.6.0-transformers4.6.1 1.6.0-transformers4.6=1.6.0-transformers4.6.1 1.7-transformers4.6=1.7.1-transformers4.6.1
      1.7.1-transformers4.6=1.7.1-transformers4.6.1 1.8-transformers4.6=1.8.1-transformers4.6.1 1.8.1-transformers4.6=1.8.1-transformers4.6.1
      1.8-transformers4.10=1.8.1-transformers4.10.2 1.8.1-transformers4.10=1.8.1-transformers4.10.2 1.9-transformers4.10=1.9.0-transformers4.10.2
      1.9.0-transformers4.10=1.9.0-transformers4.10.2 1.8-transformers4.10.2=1.8.1-transformers4.10.2 1.9-transformers4.10.2=1.9.0-transformers4.10.2
      1.9-transformers4.11.0=1.9.0-transformers4.11.0 1.9-transformers4.11=1.9.0-transformers4.11.0 1.9.0-transformers4.11=1.9.0-transformers4.11.0
      1.9-transformers4.12=1.9.1-transformers4.12.3 1.9.1-transformers4.12=1.9.1-transformers4.12.3 1.9-transformers4.12.3=1.9.1-transformers4.12.3
      1.10-transformers4.17.0=1.10.2-transformers4.17.0 1.10-transformers4.17=1.10.2-transformers4.17.0
      1.10.2-transformers4.17=1.10.2-transformers4.17.0 1.13-transformers4.26.0=1.13.1-transformers4.26.0
      1.13-transformers4.26=1.13.1-transformers4.26.0 1.13.1-transformers4.26=1.13.1-transformers4.26.0
      2.0-transformers4.28.1=2.0.0-transformers4.28.1 2.0-transformers4.28=2.0.0-transformers4.28.1 2.0.0-transformers4.28=2.0.0-transformers4.28.1
      2.1-transformers4.36.0=2.1.0-transformers4.36.0 2.1-transformers4.36=2.1.0-transformers4.36.0 2.1.0-transformers4.36=2.1.0-transformers4.36.0
      2.3-transformers4.46.1=2.3.0-transformers4.46.1 2.3-transformers4.46=2.3.0-transformers4.46.1 2.3.0-transformers4.46=2.3.0-transformers4.46.1
      2.3-transformers4.48.0=2.3.0-transformers4.48.0 2.3-transformers4.48=2.3.0-transformers4.48.0 2.3.0-transformers4.48=2.3.0-transformers4.48.0
      2.5-transformers4.49.0=2.5.1-transformers4.49.0 2.5-transformers4.49=2.5.1-transformers4.49.0 2.5.1-transformers4.49=2.5.1-transformers4.49.0
      2.7-transformers4.55.0=2.7.1-transformers4.55.0 2.7-transformers4.55=2.7.1-transformers4.55.0 2.7.1-transformers4.55=2.7.1-transformers4.55.0
      2.8-transformers4.56.2=2.8.0-transformers4.56.2 2.8-transformers4.56=2.8.0-transformers4.56.2 2.8.0-transformers4.56=2.8.0-transformers4.56.2
      2.9-transformers5.3.0=2.9.0-transformers5.3.0 2.9-transformers5.3=2.9.0-transformers5.3.0 2.9.0-transformers5.3=2.9.0-transformers5.3.0
    `,
    images: [
      {
        versions: '1.6.0-transformers4.4.2 1.6.0-transformers4.5.0 1.6.0-transformers4.6.1 1.7.1-transformers4.6.1 1.8.1-transformers4.10.2',
        pythons: 'py36', processors: 'gpu', repository: 'huggingface-pytorch-training', registries: 9, suffix: 'cu110-ubuntu18.04',
      },
      {
        versions: '1.8.1-transformers4.6.1', pythons: 'py36', processors: 'gpu', repository: 'huggingface-pytorch-training', registries: 9,
        suffix: 'cu111-ubuntu18.04',
      },
      {
        versions: '1.9.0-transformers4.10.2 1.9.0-transformers4.11.0 1.9.1-transformers4.12.3', pythons: 'py38', processors: 'gpu',
        repository: 'huggingface-pytorch-training', registries: 9, suffix: 'cu111-ubuntu20.04',
      },
      {
        versions: '1.10.2-transformers4.17.0', pythons: 'py38', processors: 'gpu', repository: 'huggingface-pytorch-training', registries: 9,
        suffix: 'cu113-ubuntu20.04',
      },
      {
        versions: '1.13.1-transformers4.26.0', pythons: 'py39', processors: 'gpu', repository: 'huggingface-pytorch-training', registries: 22,
        suffix: 'cu117-ubuntu20.04',
      },
      {
        versions: '2.0.0-transformers4.28.1', pythons: 'py310', processors: 'gpu', repository: 'huggingface-pytorch-training', registries: 22,
        suffix: 'cu118-ubuntu20.04',
      },
      {
        versions: '2.1.0-transformers4.36.0', pythons: 'py310', processors: 'gpu', repository: 'huggingface-pytorch-training', registries: 22,
        suffix: 'cu121-ubuntu20.04',
      },
      {
        versions: '2.3.0-transformers4.46.1 2.3.0-transformers4.48.0', pythons: 'py311', processors: 'gpu',
        repository: 'huggingface-pytorch-training', registries: 22, suffix: 'cu121-ubuntu20.04',
      },
      {
        versions: '2.5.1-transformers4.49.0', pythons: 'py311', processors: 'gpu', repository: 'huggingface-pytorch-training', registries: 22,
        suffix: 'cu124-ubuntu22.04',
      },
      {
        versions: '2.7.1-transformers4.55.0', pythons: 'py312', processors: 'gpu', repository: 'huggingface-pytorch-training', registries: 22,
        suffix: 'cu128-ubuntu22.04',
      },
      {
        versions: '2.8.0-transformers4.56.2', pythons: 'py312', processors: 'gpu', repository: 'huggingface-pytorch-training', registries: 22,
        suffix: 'cu129-ubuntu22.04',
      },
      {
        versions: '2.9.0-transformers5.3.0', pythons: 'py312', processors: 'gpu', repository: 'huggingface-pytorch-training', registries: 22,
        suffix: 'cu130-ubuntu22.04',
      },
    ],
  },
  'huggingface-tensorflow': {
    title: 'Hugging Face Transformers',
    base: 'TensorFlow',
    aliases: `
      2.4-transformers4.4.2=2.4.1-transformers4.4.2 2.4-transformers4.4=2.4.1-transformers4.4.2 2.4.1-transformers4.4=2.4.1-transformers4.4.2
      2.4-transformers4.5.0=2.4.1-transformers4.5.0 2.4-transformers4.5=2.4.1-transformers4.5.0 2.4.1-transformers4.5=2.4.1-transformers4.5.0
      2.4-transformers4.6.1=2.4.1-transformers4.6.1 2.4-transformers4.6=2.4.1-transformers4.6.1 2.4.1-transformers4.6=2.4.1-transformers4.6.1
      2.4-transformers4.10.2=2.4.1-transformers4.10.2 2.5-transformers4.10.2=2.5.1-transformers4.10.2 2.4-transformers4.10=2.4.1-transformers4.10.2
      2.4.1-transformers4.10=2.4.1-transformers4.10.2 2.5-transformers4.10=2.5.1-transformers4.10.2 2.5.1-transformers4.10=2.5.1-transformers4.10.2
      2.5-transformers4.11.0=2.5.1-transformers4.11.0 2.5-transformers4.11=2.5.1-transformers4.11.0 2.5.1-transformers4.11=2.5.1-transformers4.11.0
      2.5-transformers4.12=2.5.1-transformers4.12.3 2.5.1-transformers4.12=2.5.1-transformers4.12.3 2.5-transformers4.12.3=2.5.1-transformers4.12.3
      2.6-transformers4.17.0=2.6.3-transformers4.17.0 2.6-transformers4.17=2.6.3-transformers4.17.0 2.6.3-transformers4.17=2.6.3-transformers4.17.0
    `,
    images: [
      {
        versions: '2.4.1-transformers4.4.2 2.4.1-transformers4.5.0 2.4.1-transformers4.6.1 2.4.1-transformers4.10.2', pythons: 'py37',
        processors: 'gpu', repository: 'huggingface-tensorflow-training', registries: 9, suffix: 'cu110-ubuntu18.04',
      },
      {
        versions: '2.5.1-transformers4.10.2 2.5.1-transformers4.11.0 2.5.1-transformers4.12.3', pythons: 'py37', processors: 'gpu',
        repository: 'huggingface-tensorflow-training', registries: 9, suffix: 'cu112-ubuntu18.04',
      },
      {
        versions: '2.6.3-transformers4.17.0', pythons: 'py38', processors: 'gpu', repository: 'huggingface-tensorflow-training', registries: 9,
        suffix: 'cu112-ubuntu20.04',
      },
    ],
  },
  'huggingface-pytorch-neuronx': {
    title: 'Hugging Face Transformers for NeuronX',
    base: 'PyTorch',
    aliases: `
      1.13-transformers4.28.1=1.13.0-transformers4.28.1 1.13-transformers4.28=1.13.0-transformers4.28.1
      1.13.0-transformers4.28=1.13.0-transformers4.28.1 1.13-transformers4.34.1=1.13.1-transformers4.34.1
      1.13-transformers4.34=1.13.1-transformers4.34.1 1.13.1-transformers4.34=1.13.1-transformers4.34.1
      1.13-transformers4.36=1.13.1-transformers4.36.2 1.13.1-transformers4.36=1.13.1-transformers4.36.2
      1.13-transformers4.36.2=1.13.1-transformers4.36.2 2.1-transformers4.43=2.1.2-transformers4.43.2 2.1.2-transformers4.43=2.1.2-transformers4.43.2
      2.1-transformers4.43.2=2.1.2-transformers4.43.2 2.1-transformers4.48.1=2.1.2-transformers4.48.1 2.1-transformers4.48=2.1.2-transformers4.48.1
      2.1.2-transformers4.48=2.1.2-transformers4.48.1 2.7-transformers4.51.0=2.7.0-transformers4.51.0 2.7-transformers4.51=2.7.0-transformers4.51.0
      2.7.0-transformers4.51=2.7.0-transformers4.51.0 2.7-transformers4.55=2.7.0-transformers4.55.4 2.7.0-transformers4.55=2.7.0-transformers4.55.4
      2.7-transformers4.55.4=2.7.0-transformers4.55.4
    `,
    images: [
      {
        versions: '1.13.0-transformers4.28.1', pythons: 'py38', processors: 'neuronx', repository: 'huggingface-pytorch-training-neuronx',
        registries: 23, suffix: 'sdk2.9.1-ubuntu20.04',
      },
      {
        versions: '1.13.1-transformers4.34.1', pythons: 'py310', processors: 'neuronx', repository: 'huggingface-pytorch-training-neuronx',
        registries: 23, suffix: 'sdk2.15.0-ubuntu20.04',
      },
      {
        versions: '1.13.1-transformers4.36.2', pythons: 'py310', processors: 'neuronx', repository: 'huggingface-pytorch-training-neuronx',
        registries: 23, suffix: 'sdk2.18.0-ubuntu20.04',
      },
      {
        versions: '2.1.2-transformers4.43.2 2.1.2-transformers4.48.1', pythons: 'py310', processors: 'neuronx',
        repository: 'huggingface-pytorch-training-neuronx', registries: 24, suffix: 'sdk2.20.0-ubuntu20.04',
      },
      {
        versions: '2.7.0-transformers4.51.0', pythons: 'py310', processors: 'neuronx', repository: 'huggingface-pytorch-training-neuronx',
        registries: 24, suffix: 'sdk2.24.1-ubuntu22.04',
      },
      {
        versions: '2.7.0-transformers4.55.4', pythons: 'py310', processors: 'neuronx', repository: 'huggingface-pytorch-training-neuronx',
        registries: 24, suffix: 'sdk2.26.0-ubuntu22.04',
      },
    ],
  },
  'huggingface-pytorch-training-compiler': {
    title: 'Hugging Face Transformers with the Training Compiler',
    base: 'PyTorch',
    aliases: `
      1.9-transformers4.11.0=1.9.0-transformers4.11.0 1.9-transformers4.11=1.9.0-transformers4.11.0 1.9.0-transformers4.11=1.9.0-transformers4.11.0
      1.10-transformers4.17.0=1.10.2-transformers4.17.0 1.10-transformers4.17=1.10.2-transformers4.17.0
      1.10.2-transformers4.17=1.10.2-transformers4.17.0 1.11-transformers4.21.1=1.11.0-transformers4.21.1
      1.11-transformers4.21=1.11.0-transformers4.21.1 1.11.0-transformers4.21=1.11.0-transformers4.21.1
    `,
    images: [
      {
        versions: '1.9.0-transformers4.11.0', pythons: 'py38', processors: 'gpu', repository: 'huggingface-pytorch-trcomp-training', registries: 25,
        suffix: 'cu111-ubuntu20.04',
      },
      {
        versions: '1.10.2-transformers4.17.0 1.11.0-transformers4.21.1', pythons: 'py38', processors: 'gpu',
        repository: 'huggingface-pytorch-trcomp-training', registries: 26, suffix: 'cu113-ubuntu20.04',
      },
    ],
  },
  'huggingface-tensorflow-training-compiler': {
    title: 'Hugging Face Transformers with the Training Compiler',
    base: 'TensorFlow',
    aliases: `
      2.5-transformers4.11.0=2.5.1-transformers4.11.0 2.5-transformers4.11=2.5.1-transformers4.11.0 2.5.1-transformers4.11=2.5.1-transformers4.11.0
      2.6-transformers4.17.0=2.6.3-transformers4.17.0 2.6-transformers4.17=2.6.3-transformers4.17.0 2.6.3-transformers4.17=2.6.3-transformers4.17.0
    `,
    images: [
      {
        versions: '2.5.1-transformers4.11.0', pythons: 'py37', processors: 'gpu', repository: 'huggingface-tensorflow-trcomp-training',
        registries: 25, suffix: 'cu112-ubuntu18.04',
      },
      {
        versions: '2.6.3-transformers4.17.0', pythons: 'py38', processors: 'gpu', repository: 'huggingface-tensorflow-trcomp-training',
        registries: 26, suffix: 'cu112-ubuntu20.04',
      },
    ],
  },
};
