import { figureSettingsSchema, usualFigureSettings, type FigureSettings } from '#shared/model/figure-settings';
import { blankPrintProfile, printProfileSchema, type PrintProfile } from '#shared/model/print-profile';
import { blankShop, shopSchema, type Shop } from '#shared/model/shop';
import type { SettingKind } from './readable-fields.ts';

export const shopKind: SettingKind<Shop> = { key: 'shop', schema: shopSchema, shape: shopSchema.unwrap().shape, blank: blankShop, nested: ['address', 'hand', 'cards'] };
export const profileKind: SettingKind<PrintProfile> = { key: 'profile', schema: printProfileSchema, shape: printProfileSchema.unwrap().shape, blank: blankPrintProfile, nested: ['address', 'message'] };
export const figuresKind: SettingKind<FigureSettings> = { key: 'figures', schema: figureSettingsSchema, shape: figureSettingsSchema.unwrap().shape, blank: usualFigureSettings, nested: [] };
