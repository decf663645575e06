// Generated from imports/instance-types.json by `npx projen generate`. Do not edit.

import { refuseNoText } from '../manifest/given/refuse';

/**
 * The type of an instance. Regions and quotas decide which of them an account can use.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html
 */
export class InstanceType {
  /** ml.m4.xlarge */
  public static readonly ML_M4_XLARGE = new InstanceType('ml.m4.xlarge');

  /** ml.m4.2xlarge */
  public static readonly ML_M4_2XLARGE = new InstanceType('ml.m4.2xlarge');

  /** ml.m4.4xlarge */
  public static readonly ML_M4_4XLARGE = new InstanceType('ml.m4.4xlarge');

  /** ml.m4.10xlarge */
  public static readonly ML_M4_10XLARGE = new InstanceType('ml.m4.10xlarge');

  /** ml.m4.16xlarge */
  public static readonly ML_M4_16XLARGE = new InstanceType('ml.m4.16xlarge');

  /** ml.g4dn.xlarge */
  public static readonly ML_G4DN_XLARGE = new InstanceType('ml.g4dn.xlarge');

  /** ml.g4dn.2xlarge */
  public static readonly ML_G4DN_2XLARGE = new InstanceType('ml.g4dn.2xlarge');

  /** ml.g4dn.4xlarge */
  public static readonly ML_G4DN_4XLARGE = new InstanceType('ml.g4dn.4xlarge');

  /** ml.g4dn.8xlarge */
  public static readonly ML_G4DN_8XLARGE = new InstanceType('ml.g4dn.8xlarge');

  /** ml.g4dn.12xlarge */
  public static readonly ML_G4DN_12XLARGE = new InstanceType('ml.g4dn.12xlarge');

  /** ml.g4dn.16xlarge */
  public static readonly ML_G4DN_16XLARGE = new InstanceType('ml.g4dn.16xlarge');

  /** ml.m5.large */
  public static readonly ML_M5_LARGE = new InstanceType('ml.m5.large');

  /** ml.m5.xlarge */
  public static readonly ML_M5_XLARGE = new InstanceType('ml.m5.xlarge');

  /** ml.m5.2xlarge */
  public static readonly ML_M5_2XLARGE = new InstanceType('ml.m5.2xlarge');

  /** ml.m5.4xlarge */
  public static readonly ML_M5_4XLARGE = new InstanceType('ml.m5.4xlarge');

  /** ml.m5.12xlarge */
  public static readonly ML_M5_12XLARGE = new InstanceType('ml.m5.12xlarge');

  /** ml.m5.24xlarge */
  public static readonly ML_M5_24XLARGE = new InstanceType('ml.m5.24xlarge');

  /** ml.c4.xlarge */
  public static readonly ML_C4_XLARGE = new InstanceType('ml.c4.xlarge');

  /** ml.c4.2xlarge */
  public static readonly ML_C4_2XLARGE = new InstanceType('ml.c4.2xlarge');

  /** ml.c4.4xlarge */
  public static readonly ML_C4_4XLARGE = new InstanceType('ml.c4.4xlarge');

  /** ml.c4.8xlarge */
  public static readonly ML_C4_8XLARGE = new InstanceType('ml.c4.8xlarge');

  /** ml.p2.xlarge */
  public static readonly ML_P2_XLARGE = new InstanceType('ml.p2.xlarge');

  /** ml.p2.8xlarge */
  public static readonly ML_P2_8XLARGE = new InstanceType('ml.p2.8xlarge');

  /** ml.p2.16xlarge */
  public static readonly ML_P2_16XLARGE = new InstanceType('ml.p2.16xlarge');

  /** ml.p3.2xlarge */
  public static readonly ML_P3_2XLARGE = new InstanceType('ml.p3.2xlarge');

  /** ml.p3.8xlarge */
  public static readonly ML_P3_8XLARGE = new InstanceType('ml.p3.8xlarge');

  /** ml.p3.16xlarge */
  public static readonly ML_P3_16XLARGE = new InstanceType('ml.p3.16xlarge');

  /** ml.p3dn.24xlarge */
  public static readonly ML_P3DN_24XLARGE = new InstanceType('ml.p3dn.24xlarge');

  /** ml.p4d.24xlarge */
  public static readonly ML_P4D_24XLARGE = new InstanceType('ml.p4d.24xlarge');

  /** ml.p4de.24xlarge */
  public static readonly ML_P4DE_24XLARGE = new InstanceType('ml.p4de.24xlarge');

  /** ml.p5.48xlarge */
  public static readonly ML_P5_48XLARGE = new InstanceType('ml.p5.48xlarge');

  /** ml.p5e.48xlarge */
  public static readonly ML_P5E_48XLARGE = new InstanceType('ml.p5e.48xlarge');

  /** ml.p5en.48xlarge */
  public static readonly ML_P5EN_48XLARGE = new InstanceType('ml.p5en.48xlarge');

  /** ml.c5.xlarge */
  public static readonly ML_C5_XLARGE = new InstanceType('ml.c5.xlarge');

  /** ml.c5.2xlarge */
  public static readonly ML_C5_2XLARGE = new InstanceType('ml.c5.2xlarge');

  /** ml.c5.4xlarge */
  public static readonly ML_C5_4XLARGE = new InstanceType('ml.c5.4xlarge');

  /** ml.c5.9xlarge */
  public static readonly ML_C5_9XLARGE = new InstanceType('ml.c5.9xlarge');

  /** ml.c5.18xlarge */
  public static readonly ML_C5_18XLARGE = new InstanceType('ml.c5.18xlarge');

  /** ml.c5n.xlarge */
  public static readonly ML_C5N_XLARGE = new InstanceType('ml.c5n.xlarge');

  /** ml.c5n.2xlarge */
  public static readonly ML_C5N_2XLARGE = new InstanceType('ml.c5n.2xlarge');

  /** ml.c5n.4xlarge */
  public static readonly ML_C5N_4XLARGE = new InstanceType('ml.c5n.4xlarge');

  /** ml.c5n.9xlarge */
  public static readonly ML_C5N_9XLARGE = new InstanceType('ml.c5n.9xlarge');

  /** ml.c5n.18xlarge */
  public static readonly ML_C5N_18XLARGE = new InstanceType('ml.c5n.18xlarge');

  /** ml.g5.xlarge */
  public static readonly ML_G5_XLARGE = new InstanceType('ml.g5.xlarge');

  /** ml.g5.2xlarge */
  public static readonly ML_G5_2XLARGE = new InstanceType('ml.g5.2xlarge');

  /** ml.g5.4xlarge */
  public static readonly ML_G5_4XLARGE = new InstanceType('ml.g5.4xlarge');

  /** ml.g5.8xlarge */
  public static readonly ML_G5_8XLARGE = new InstanceType('ml.g5.8xlarge');

  /** ml.g5.16xlarge */
  public static readonly ML_G5_16XLARGE = new InstanceType('ml.g5.16xlarge');

  /** ml.g5.12xlarge */
  public static readonly ML_G5_12XLARGE = new InstanceType('ml.g5.12xlarge');

  /** ml.g5.24xlarge */
  public static readonly ML_G5_24XLARGE = new InstanceType('ml.g5.24xlarge');

  /** ml.g5.48xlarge */
  public static readonly ML_G5_48XLARGE = new InstanceType('ml.g5.48xlarge');

  /** ml.g6.xlarge */
  public static readonly ML_G6_XLARGE = new InstanceType('ml.g6.xlarge');

  /** ml.g6.2xlarge */
  public static readonly ML_G6_2XLARGE = new InstanceType('ml.g6.2xlarge');

  /** ml.g6.4xlarge */
  public static readonly ML_G6_4XLARGE = new InstanceType('ml.g6.4xlarge');

  /** ml.g6.8xlarge */
  public static readonly ML_G6_8XLARGE = new InstanceType('ml.g6.8xlarge');

  /** ml.g6.16xlarge */
  public static readonly ML_G6_16XLARGE = new InstanceType('ml.g6.16xlarge');

  /** ml.g6.12xlarge */
  public static readonly ML_G6_12XLARGE = new InstanceType('ml.g6.12xlarge');

  /** ml.g6.24xlarge */
  public static readonly ML_G6_24XLARGE = new InstanceType('ml.g6.24xlarge');

  /** ml.g6.48xlarge */
  public static readonly ML_G6_48XLARGE = new InstanceType('ml.g6.48xlarge');

  /** ml.g6e.xlarge */
  public static readonly ML_G6E_XLARGE = new InstanceType('ml.g6e.xlarge');

  /** ml.g6e.2xlarge */
  public static readonly ML_G6E_2XLARGE = new InstanceType('ml.g6e.2xlarge');

  /** ml.g6e.4xlarge */
  public static readonly ML_G6E_4XLARGE = new InstanceType('ml.g6e.4xlarge');

  /** ml.g6e.8xlarge */
  public static readonly ML_G6E_8XLARGE = new InstanceType('ml.g6e.8xlarge');

  /** ml.g6e.16xlarge */
  public static readonly ML_G6E_16XLARGE = new InstanceType('ml.g6e.16xlarge');

  /** ml.g6e.12xlarge */
  public static readonly ML_G6E_12XLARGE = new InstanceType('ml.g6e.12xlarge');

  /** ml.g6e.24xlarge */
  public static readonly ML_G6E_24XLARGE = new InstanceType('ml.g6e.24xlarge');

  /** ml.g6e.48xlarge */
  public static readonly ML_G6E_48XLARGE = new InstanceType('ml.g6e.48xlarge');

  /** ml.trn1.2xlarge */
  public static readonly ML_TRN1_2XLARGE = new InstanceType('ml.trn1.2xlarge');

  /** ml.trn1.32xlarge */
  public static readonly ML_TRN1_32XLARGE = new InstanceType('ml.trn1.32xlarge');

  /** ml.trn1n.32xlarge */
  public static readonly ML_TRN1N_32XLARGE = new InstanceType('ml.trn1n.32xlarge');

  /** ml.trn2.48xlarge */
  public static readonly ML_TRN2_48XLARGE = new InstanceType('ml.trn2.48xlarge');

  /** ml.m6i.large */
  public static readonly ML_M6I_LARGE = new InstanceType('ml.m6i.large');

  /** ml.m6i.xlarge */
  public static readonly ML_M6I_XLARGE = new InstanceType('ml.m6i.xlarge');

  /** ml.m6i.2xlarge */
  public static readonly ML_M6I_2XLARGE = new InstanceType('ml.m6i.2xlarge');

  /** ml.m6i.4xlarge */
  public static readonly ML_M6I_4XLARGE = new InstanceType('ml.m6i.4xlarge');

  /** ml.m6i.8xlarge */
  public static readonly ML_M6I_8XLARGE = new InstanceType('ml.m6i.8xlarge');

  /** ml.m6i.12xlarge */
  public static readonly ML_M6I_12XLARGE = new InstanceType('ml.m6i.12xlarge');

  /** ml.m6i.16xlarge */
  public static readonly ML_M6I_16XLARGE = new InstanceType('ml.m6i.16xlarge');

  /** ml.m6i.24xlarge */
  public static readonly ML_M6I_24XLARGE = new InstanceType('ml.m6i.24xlarge');

  /** ml.m6i.32xlarge */
  public static readonly ML_M6I_32XLARGE = new InstanceType('ml.m6i.32xlarge');

  /** ml.c6i.xlarge */
  public static readonly ML_C6I_XLARGE = new InstanceType('ml.c6i.xlarge');

  /** ml.c6i.2xlarge */
  public static readonly ML_C6I_2XLARGE = new InstanceType('ml.c6i.2xlarge');

  /** ml.c6i.8xlarge */
  public static readonly ML_C6I_8XLARGE = new InstanceType('ml.c6i.8xlarge');

  /** ml.c6i.4xlarge */
  public static readonly ML_C6I_4XLARGE = new InstanceType('ml.c6i.4xlarge');

  /** ml.c6i.12xlarge */
  public static readonly ML_C6I_12XLARGE = new InstanceType('ml.c6i.12xlarge');

  /** ml.c6i.16xlarge */
  public static readonly ML_C6I_16XLARGE = new InstanceType('ml.c6i.16xlarge');

  /** ml.c6i.24xlarge */
  public static readonly ML_C6I_24XLARGE = new InstanceType('ml.c6i.24xlarge');

  /** ml.c6i.32xlarge */
  public static readonly ML_C6I_32XLARGE = new InstanceType('ml.c6i.32xlarge');

  /** ml.r5d.large */
  public static readonly ML_R5D_LARGE = new InstanceType('ml.r5d.large');

  /** ml.r5d.xlarge */
  public static readonly ML_R5D_XLARGE = new InstanceType('ml.r5d.xlarge');

  /** ml.r5d.2xlarge */
  public static readonly ML_R5D_2XLARGE = new InstanceType('ml.r5d.2xlarge');

  /** ml.r5d.4xlarge */
  public static readonly ML_R5D_4XLARGE = new InstanceType('ml.r5d.4xlarge');

  /** ml.r5d.8xlarge */
  public static readonly ML_R5D_8XLARGE = new InstanceType('ml.r5d.8xlarge');

  /** ml.r5d.12xlarge */
  public static readonly ML_R5D_12XLARGE = new InstanceType('ml.r5d.12xlarge');

  /** ml.r5d.16xlarge */
  public static readonly ML_R5D_16XLARGE = new InstanceType('ml.r5d.16xlarge');

  /** ml.r5d.24xlarge */
  public static readonly ML_R5D_24XLARGE = new InstanceType('ml.r5d.24xlarge');

  /** ml.t3.medium */
  public static readonly ML_T3_MEDIUM = new InstanceType('ml.t3.medium');

  /** ml.t3.large */
  public static readonly ML_T3_LARGE = new InstanceType('ml.t3.large');

  /** ml.t3.xlarge */
  public static readonly ML_T3_XLARGE = new InstanceType('ml.t3.xlarge');

  /** ml.t3.2xlarge */
  public static readonly ML_T3_2XLARGE = new InstanceType('ml.t3.2xlarge');

  /** ml.r5.large */
  public static readonly ML_R5_LARGE = new InstanceType('ml.r5.large');

  /** ml.r5.xlarge */
  public static readonly ML_R5_XLARGE = new InstanceType('ml.r5.xlarge');

  /** ml.r5.2xlarge */
  public static readonly ML_R5_2XLARGE = new InstanceType('ml.r5.2xlarge');

  /** ml.r5.4xlarge */
  public static readonly ML_R5_4XLARGE = new InstanceType('ml.r5.4xlarge');

  /** ml.r5.8xlarge */
  public static readonly ML_R5_8XLARGE = new InstanceType('ml.r5.8xlarge');

  /** ml.r5.12xlarge */
  public static readonly ML_R5_12XLARGE = new InstanceType('ml.r5.12xlarge');

  /** ml.r5.16xlarge */
  public static readonly ML_R5_16XLARGE = new InstanceType('ml.r5.16xlarge');

  /** ml.r5.24xlarge */
  public static readonly ML_R5_24XLARGE = new InstanceType('ml.r5.24xlarge');

  /** ml.p6-b200.48xlarge */
  public static readonly ML_P6_B200_48XLARGE = new InstanceType('ml.p6-b200.48xlarge');

  /** ml.m7i.large */
  public static readonly ML_M7I_LARGE = new InstanceType('ml.m7i.large');

  /** ml.m7i.xlarge */
  public static readonly ML_M7I_XLARGE = new InstanceType('ml.m7i.xlarge');

  /** ml.m7i.2xlarge */
  public static readonly ML_M7I_2XLARGE = new InstanceType('ml.m7i.2xlarge');

  /** ml.m7i.4xlarge */
  public static readonly ML_M7I_4XLARGE = new InstanceType('ml.m7i.4xlarge');

  /** ml.m7i.8xlarge */
  public static readonly ML_M7I_8XLARGE = new InstanceType('ml.m7i.8xlarge');

  /** ml.m7i.12xlarge */
  public static readonly ML_M7I_12XLARGE = new InstanceType('ml.m7i.12xlarge');

  /** ml.m7i.16xlarge */
  public static readonly ML_M7I_16XLARGE = new InstanceType('ml.m7i.16xlarge');

  /** ml.m7i.24xlarge */
  public static readonly ML_M7I_24XLARGE = new InstanceType('ml.m7i.24xlarge');

  /** ml.m7i.48xlarge */
  public static readonly ML_M7I_48XLARGE = new InstanceType('ml.m7i.48xlarge');

  /** ml.c7i.large */
  public static readonly ML_C7I_LARGE = new InstanceType('ml.c7i.large');

  /** ml.c7i.xlarge */
  public static readonly ML_C7I_XLARGE = new InstanceType('ml.c7i.xlarge');

  /** ml.c7i.2xlarge */
  public static readonly ML_C7I_2XLARGE = new InstanceType('ml.c7i.2xlarge');

  /** ml.c7i.4xlarge */
  public static readonly ML_C7I_4XLARGE = new InstanceType('ml.c7i.4xlarge');

  /** ml.c7i.8xlarge */
  public static readonly ML_C7I_8XLARGE = new InstanceType('ml.c7i.8xlarge');

  /** ml.c7i.12xlarge */
  public static readonly ML_C7I_12XLARGE = new InstanceType('ml.c7i.12xlarge');

  /** ml.c7i.16xlarge */
  public static readonly ML_C7I_16XLARGE = new InstanceType('ml.c7i.16xlarge');

  /** ml.c7i.24xlarge */
  public static readonly ML_C7I_24XLARGE = new InstanceType('ml.c7i.24xlarge');

  /** ml.c7i.48xlarge */
  public static readonly ML_C7I_48XLARGE = new InstanceType('ml.c7i.48xlarge');

  /** ml.r7i.large */
  public static readonly ML_R7I_LARGE = new InstanceType('ml.r7i.large');

  /** ml.r7i.xlarge */
  public static readonly ML_R7I_XLARGE = new InstanceType('ml.r7i.xlarge');

  /** ml.r7i.2xlarge */
  public static readonly ML_R7I_2XLARGE = new InstanceType('ml.r7i.2xlarge');

  /** ml.r7i.4xlarge */
  public static readonly ML_R7I_4XLARGE = new InstanceType('ml.r7i.4xlarge');

  /** ml.r7i.8xlarge */
  public static readonly ML_R7I_8XLARGE = new InstanceType('ml.r7i.8xlarge');

  /** ml.r7i.12xlarge */
  public static readonly ML_R7I_12XLARGE = new InstanceType('ml.r7i.12xlarge');

  /** ml.r7i.16xlarge */
  public static readonly ML_R7I_16XLARGE = new InstanceType('ml.r7i.16xlarge');

  /** ml.r7i.24xlarge */
  public static readonly ML_R7I_24XLARGE = new InstanceType('ml.r7i.24xlarge');

  /** ml.r7i.48xlarge */
  public static readonly ML_R7I_48XLARGE = new InstanceType('ml.r7i.48xlarge');

  /** ml.p6e-gb200.36xlarge */
  public static readonly ML_P6E_GB200_36XLARGE = new InstanceType('ml.p6e-gb200.36xlarge');

  /** ml.p5.4xlarge */
  public static readonly ML_P5_4XLARGE = new InstanceType('ml.p5.4xlarge');

  /** ml.p6-b300.48xlarge */
  public static readonly ML_P6_B300_48XLARGE = new InstanceType('ml.p6-b300.48xlarge');

  /** ml.g7e.2xlarge */
  public static readonly ML_G7E_2XLARGE = new InstanceType('ml.g7e.2xlarge');

  /** ml.g7e.4xlarge */
  public static readonly ML_G7E_4XLARGE = new InstanceType('ml.g7e.4xlarge');

  /** ml.g7e.8xlarge */
  public static readonly ML_G7E_8XLARGE = new InstanceType('ml.g7e.8xlarge');

  /** ml.g7e.12xlarge */
  public static readonly ML_G7E_12XLARGE = new InstanceType('ml.g7e.12xlarge');

  /** ml.g7e.24xlarge */
  public static readonly ML_G7E_24XLARGE = new InstanceType('ml.g7e.24xlarge');

  /** ml.g7e.48xlarge */
  public static readonly ML_G7E_48XLARGE = new InstanceType('ml.g7e.48xlarge');

  /** ml.g7.2xlarge */
  public static readonly ML_G7_2XLARGE = new InstanceType('ml.g7.2xlarge');

  /** ml.g7.4xlarge */
  public static readonly ML_G7_4XLARGE = new InstanceType('ml.g7.4xlarge');

  /** ml.g7.8xlarge */
  public static readonly ML_G7_8XLARGE = new InstanceType('ml.g7.8xlarge');

  /** ml.g7.12xlarge */
  public static readonly ML_G7_12XLARGE = new InstanceType('ml.g7.12xlarge');

  /** ml.g7.24xlarge */
  public static readonly ML_G7_24XLARGE = new InstanceType('ml.g7.24xlarge');

  /** ml.g7.48xlarge */
  public static readonly ML_G7_48XLARGE = new InstanceType('ml.g7.48xlarge');

  /** ml.r6i.large */
  public static readonly ML_R6I_LARGE = new InstanceType('ml.r6i.large');

  /** ml.r6i.xlarge */
  public static readonly ML_R6I_XLARGE = new InstanceType('ml.r6i.xlarge');

  /** ml.r6i.2xlarge */
  public static readonly ML_R6I_2XLARGE = new InstanceType('ml.r6i.2xlarge');

  /** ml.r6i.4xlarge */
  public static readonly ML_R6I_4XLARGE = new InstanceType('ml.r6i.4xlarge');

  /** ml.r6i.8xlarge */
  public static readonly ML_R6I_8XLARGE = new InstanceType('ml.r6i.8xlarge');

  /** ml.r6i.12xlarge */
  public static readonly ML_R6I_12XLARGE = new InstanceType('ml.r6i.12xlarge');

  /** ml.r6i.16xlarge */
  public static readonly ML_R6I_16XLARGE = new InstanceType('ml.r6i.16xlarge');

  /** ml.r6i.24xlarge */
  public static readonly ML_R6I_24XLARGE = new InstanceType('ml.r6i.24xlarge');

  /** ml.r6i.32xlarge */
  public static readonly ML_R6I_32XLARGE = new InstanceType('ml.r6i.32xlarge');

  /** ml.m8i.large */
  public static readonly ML_M8I_LARGE = new InstanceType('ml.m8i.large');

  /** ml.m8i.xlarge */
  public static readonly ML_M8I_XLARGE = new InstanceType('ml.m8i.xlarge');

  /** ml.m8i.2xlarge */
  public static readonly ML_M8I_2XLARGE = new InstanceType('ml.m8i.2xlarge');

  /** ml.m8i.4xlarge */
  public static readonly ML_M8I_4XLARGE = new InstanceType('ml.m8i.4xlarge');

  /** ml.m8i.8xlarge */
  public static readonly ML_M8I_8XLARGE = new InstanceType('ml.m8i.8xlarge');

  /** ml.m8i.12xlarge */
  public static readonly ML_M8I_12XLARGE = new InstanceType('ml.m8i.12xlarge');

  /** ml.m8i.16xlarge */
  public static readonly ML_M8I_16XLARGE = new InstanceType('ml.m8i.16xlarge');

  /** ml.m8i.24xlarge */
  public static readonly ML_M8I_24XLARGE = new InstanceType('ml.m8i.24xlarge');

  /** ml.m8i.32xlarge */
  public static readonly ML_M8I_32XLARGE = new InstanceType('ml.m8i.32xlarge');

  /** ml.m8i.48xlarge */
  public static readonly ML_M8I_48XLARGE = new InstanceType('ml.m8i.48xlarge');

  /** ml.m8i.96xlarge */
  public static readonly ML_M8I_96XLARGE = new InstanceType('ml.m8i.96xlarge');

  /** ml.c8i.xlarge */
  public static readonly ML_C8I_XLARGE = new InstanceType('ml.c8i.xlarge');

  /** ml.c8i.2xlarge */
  public static readonly ML_C8I_2XLARGE = new InstanceType('ml.c8i.2xlarge');

  /** ml.c8i.4xlarge */
  public static readonly ML_C8I_4XLARGE = new InstanceType('ml.c8i.4xlarge');

  /** ml.c8i.8xlarge */
  public static readonly ML_C8I_8XLARGE = new InstanceType('ml.c8i.8xlarge');

  /** ml.c8i.12xlarge */
  public static readonly ML_C8I_12XLARGE = new InstanceType('ml.c8i.12xlarge');

  /** ml.c8i.16xlarge */
  public static readonly ML_C8I_16XLARGE = new InstanceType('ml.c8i.16xlarge');

  /** ml.c8i.24xlarge */
  public static readonly ML_C8I_24XLARGE = new InstanceType('ml.c8i.24xlarge');

  /** ml.c8i.32xlarge */
  public static readonly ML_C8I_32XLARGE = new InstanceType('ml.c8i.32xlarge');

  /** ml.c8i.48xlarge */
  public static readonly ML_C8I_48XLARGE = new InstanceType('ml.c8i.48xlarge');

  /** ml.c8i.96xlarge */
  public static readonly ML_C8I_96XLARGE = new InstanceType('ml.c8i.96xlarge');

  /** ml.r8i.large */
  public static readonly ML_R8I_LARGE = new InstanceType('ml.r8i.large');

  /** ml.r8i.xlarge */
  public static readonly ML_R8I_XLARGE = new InstanceType('ml.r8i.xlarge');

  /** ml.r8i.2xlarge */
  public static readonly ML_R8I_2XLARGE = new InstanceType('ml.r8i.2xlarge');

  /** ml.r8i.4xlarge */
  public static readonly ML_R8I_4XLARGE = new InstanceType('ml.r8i.4xlarge');

  /** ml.r8i.8xlarge */
  public static readonly ML_R8I_8XLARGE = new InstanceType('ml.r8i.8xlarge');

  /** ml.r8i.12xlarge */
  public static readonly ML_R8I_12XLARGE = new InstanceType('ml.r8i.12xlarge');

  /** ml.r8i.16xlarge */
  public static readonly ML_R8I_16XLARGE = new InstanceType('ml.r8i.16xlarge');

  /** ml.r8i.24xlarge */
  public static readonly ML_R8I_24XLARGE = new InstanceType('ml.r8i.24xlarge');

  /** ml.r8i.32xlarge */
  public static readonly ML_R8I_32XLARGE = new InstanceType('ml.r8i.32xlarge');

  /** ml.r8i.48xlarge */
  public static readonly ML_R8I_48XLARGE = new InstanceType('ml.r8i.48xlarge');

  /** ml.r8i.96xlarge */
  public static readonly ML_R8I_96XLARGE = new InstanceType('ml.r8i.96xlarge');

  /** ml.m7i-flex.large */
  public static readonly ML_M7I_FLEX_LARGE = new InstanceType('ml.m7i-flex.large');

  /** ml.m7i-flex.xlarge */
  public static readonly ML_M7I_FLEX_XLARGE = new InstanceType('ml.m7i-flex.xlarge');

  /** ml.m7i-flex.2xlarge */
  public static readonly ML_M7I_FLEX_2XLARGE = new InstanceType('ml.m7i-flex.2xlarge');

  /** ml.m7i-flex.4xlarge */
  public static readonly ML_M7I_FLEX_4XLARGE = new InstanceType('ml.m7i-flex.4xlarge');

  /** ml.m7i-flex.8xlarge */
  public static readonly ML_M7I_FLEX_8XLARGE = new InstanceType('ml.m7i-flex.8xlarge');

  /** ml.m7i-flex.12xlarge */
  public static readonly ML_M7I_FLEX_12XLARGE = new InstanceType('ml.m7i-flex.12xlarge');

  /** ml.m7i-flex.16xlarge */
  public static readonly ML_M7I_FLEX_16XLARGE = new InstanceType('ml.m7i-flex.16xlarge');

  /** ml.c7i-flex.xlarge */
  public static readonly ML_C7I_FLEX_XLARGE = new InstanceType('ml.c7i-flex.xlarge');

  /** ml.c7i-flex.2xlarge */
  public static readonly ML_C7I_FLEX_2XLARGE = new InstanceType('ml.c7i-flex.2xlarge');

  /** ml.c7i-flex.4xlarge */
  public static readonly ML_C7I_FLEX_4XLARGE = new InstanceType('ml.c7i-flex.4xlarge');

  /** ml.c7i-flex.8xlarge */
  public static readonly ML_C7I_FLEX_8XLARGE = new InstanceType('ml.c7i-flex.8xlarge');

  /** ml.c7i-flex.12xlarge */
  public static readonly ML_C7I_FLEX_12XLARGE = new InstanceType('ml.c7i-flex.12xlarge');

  /** ml.c7i-flex.16xlarge */
  public static readonly ML_C7I_FLEX_16XLARGE = new InstanceType('ml.c7i-flex.16xlarge');

  /** ml.m8i-flex.large */
  public static readonly ML_M8I_FLEX_LARGE = new InstanceType('ml.m8i-flex.large');

  /** ml.m8i-flex.xlarge */
  public static readonly ML_M8I_FLEX_XLARGE = new InstanceType('ml.m8i-flex.xlarge');

  /** ml.m8i-flex.2xlarge */
  public static readonly ML_M8I_FLEX_2XLARGE = new InstanceType('ml.m8i-flex.2xlarge');

  /** ml.m8i-flex.4xlarge */
  public static readonly ML_M8I_FLEX_4XLARGE = new InstanceType('ml.m8i-flex.4xlarge');

  /** ml.m8i-flex.8xlarge */
  public static readonly ML_M8I_FLEX_8XLARGE = new InstanceType('ml.m8i-flex.8xlarge');

  /** ml.m8i-flex.12xlarge */
  public static readonly ML_M8I_FLEX_12XLARGE = new InstanceType('ml.m8i-flex.12xlarge');

  /** ml.m8i-flex.16xlarge */
  public static readonly ML_M8I_FLEX_16XLARGE = new InstanceType('ml.m8i-flex.16xlarge');

  /** ml.c8i-flex.xlarge */
  public static readonly ML_C8I_FLEX_XLARGE = new InstanceType('ml.c8i-flex.xlarge');

  /** ml.c8i-flex.2xlarge */
  public static readonly ML_C8I_FLEX_2XLARGE = new InstanceType('ml.c8i-flex.2xlarge');

  /** ml.c8i-flex.4xlarge */
  public static readonly ML_C8I_FLEX_4XLARGE = new InstanceType('ml.c8i-flex.4xlarge');

  /** ml.c8i-flex.8xlarge */
  public static readonly ML_C8I_FLEX_8XLARGE = new InstanceType('ml.c8i-flex.8xlarge');

  /** ml.c8i-flex.12xlarge */
  public static readonly ML_C8I_FLEX_12XLARGE = new InstanceType('ml.c8i-flex.12xlarge');

  /** ml.c8i-flex.16xlarge */
  public static readonly ML_C8I_FLEX_16XLARGE = new InstanceType('ml.c8i-flex.16xlarge');

  /** ml.r8i-flex.large */
  public static readonly ML_R8I_FLEX_LARGE = new InstanceType('ml.r8i-flex.large');

  /** ml.r8i-flex.xlarge */
  public static readonly ML_R8I_FLEX_XLARGE = new InstanceType('ml.r8i-flex.xlarge');

  /** ml.r8i-flex.2xlarge */
  public static readonly ML_R8I_FLEX_2XLARGE = new InstanceType('ml.r8i-flex.2xlarge');

  /** ml.r8i-flex.4xlarge */
  public static readonly ML_R8I_FLEX_4XLARGE = new InstanceType('ml.r8i-flex.4xlarge');

  /** ml.r8i-flex.8xlarge */
  public static readonly ML_R8I_FLEX_8XLARGE = new InstanceType('ml.r8i-flex.8xlarge');

  /** ml.r8i-flex.12xlarge */
  public static readonly ML_R8I_FLEX_12XLARGE = new InstanceType('ml.r8i-flex.12xlarge');

  /** ml.r8i-flex.16xlarge */
  public static readonly ML_R8I_FLEX_16XLARGE = new InstanceType('ml.r8i-flex.16xlarge');

  /**
   * A type without a constant, for instance one that is newer than this release.
   *
   * @param value the name with its prefix, such as `ml.m5.xlarge`
   */
  public static of(value: string): InstanceType {
    refuseNoText(value, 'value');
    return new InstanceType(value);
  }

  private constructor(
    /** The value in the manifest. */
    public readonly value: string,
  ) {
  }

  /** The value in the manifest. */
  public toString(): string {
    return this.value;
  }
}
